package org.homolog.web.page.group;

import java.util.List;
import org.homolog.web.http.Parameters;
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
}
