package org.homolog.web.page.group;

import java.util.ArrayList;
import java.util.List;
import org.homolog.report.result.Decimals;
import org.homolog.verification.EvidenceText;
import org.homolog.web.http.Parameters;
import org.homolog.web.http.SpreadsheetRows;
import org.homolog.web.table.Slice;

/** All members of a group, by variant. */
record MembersPage(GroupPage page, Slice slice, List<MemberRow> members) {
  private static final int MEMBERS = 100;

  static MembersPage of(GroupPage page, Parameters parameters) {
    Slice slice = Slice.of(parameters, MEMBERS);
    parameters.end();
    int all = page.group().members().size();
    return new MembersPage(
        page,
        slice,
        new GroupMembers(page.group(), page.edition()).members(slice.start(all), slice.end(all)));
  }

  int pages() {
    return slice.pages(page.group().members().size());
  }

  /** All members, not only those of a page. */
  static String csv(GroupPage page) {
    var csv =
        new SpreadsheetRows()
            .row(
                List.of(
                    "variant",
                    "wiki",
                    "title",
                    "lines",
                    "confidence",
                    "similarity",
                    "type",
                    "tokens",
                    "transclusions",
                    "pageviews",
                    "last_edit",
                    "protection",
                    "marks",
                    "evidence"));
    for (MemberRow row :
        new GroupMembers(page.group(), page.edition()).members(0, Integer.MAX_VALUE)) {
      var cells = new ArrayList<String>();
      cells.add(Letters.of(row.variant()));
      cells.add(row.unit().module().wiki().dbname());
      cells.add(row.unit().module().title());
      cells.add(row.unit().lines().toString());
      cells.add(Double.toString(Decimals.cut(row.likeness().confidence())));
      cells.add(Double.toString(Decimals.cut(row.likeness().similarity())));
      cells.add(row.likeness().type().name());
      cells.add(Integer.toString(row.unit().tokens()));
      cells.add(Long.toString(row.usage().transclusions()));
      cells.add(Long.toString(row.usage().pageviews()));
      cells.add(row.usage().lastEdit());
      cells.add(row.protection());
      cells.add(String.join(" ", row.marks()));
      cells.add(EvidenceText.of(row.likeness()));
      csv.row(cells);
    }
    return csv.toString();
  }
}
