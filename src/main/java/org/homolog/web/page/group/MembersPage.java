package org.homolog.web.page.group;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.homolog.report.result.Decimals;
import org.homolog.web.http.Address;
import org.homolog.web.http.Csv;
import org.homolog.web.http.Parameters;
import org.homolog.web.page.group.GroupPage.Tab;

/**
 * All members of a group, by variant.
 *
 * @param number of the page, from 1
 */
record MembersPage(GroupPage page, int number, int pages, List<MemberRow> members) {
  private static final int MEMBERS = 100;
  private static final int MOST_PAGE = 100_000;

  static MembersPage of(GroupPage page, Parameters parameters) {
    int number = parameters.number("page", 1, 1, MOST_PAGE);
    parameters.end();
    int all = page.group().members().size();
    int start = Math.min(all, (number - 1) * MEMBERS);
    List<MemberRow> members =
        new GroupMembers(page.group(), page.edition())
            .members(start, Math.min(all, start + MEMBERS));
    return new MembersPage(page, number, (all + MEMBERS - 1) / MEMBERS, members);
  }

  IntFunction<Address> link() {
    Address path = Address.to(page.path(Tab.MEMBERS));
    return other -> other == 1 ? path : path.with("page", other);
  }

  String compare(MemberRow member) {
    return Address.to(page.path(Tab.COMPARE)).with("right", member.key()).toString();
  }

  /** All members, not only those of a page. */
  static String csv(GroupPage page) {
    var csv =
        new Csv()
            .row(
                List.of(
                    "variant",
                    "wiki",
                    "title",
                    "lines",
                    "similarity",
                    "type",
                    "tokens",
                    "transclusions",
                    "pageviews",
                    "last_edit",
                    "protection",
                    "marks"));
    for (MemberRow row :
        new GroupMembers(page.group(), page.edition()).members(0, Integer.MAX_VALUE)) {
      var cells = new ArrayList<String>();
      cells.add(Letters.of(row.variant()));
      cells.add(row.unit().module().wiki().dbname());
      cells.add(row.unit().module().title());
      cells.add(row.unit().lines().toString());
      cells.add(Double.toString(Decimals.cut(row.likeness().similarity())));
      cells.add(row.likeness().type().name());
      cells.add(Integer.toString(row.unit().tokens()));
      cells.add(Long.toString(row.usage().transclusions()));
      cells.add(Long.toString(row.usage().pageviews()));
      cells.add(row.usage().lastEdit());
      cells.add(row.protection());
      cells.add(String.join(" ", row.marks()));
      csv.row(cells);
    }
    return csv.toString();
  }
}
