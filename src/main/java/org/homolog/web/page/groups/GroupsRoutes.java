package org.homolog.web.page.groups;

import java.util.List;
import org.homolog.web.edition.Edition;
import org.homolog.web.edition.Route;
import org.homolog.web.http.Address;
import org.homolog.web.http.Answer;
import org.homolog.web.http.Request;
import org.homolog.web.page.Frame.Section;
import org.homolog.web.page.Pages;
import org.homolog.web.table.GroupQuery;
import org.homolog.web.table.Slice;

/** The list of groups as a page, as CSV and as JSON. */
public final class GroupsRoutes {
  private GroupsRoutes() {}

  /** All of them. */
  public static List<Route> all() {
    return List.of(
        Route.get("/", (_, _) -> Answer.redirect(Address.to(ListPage.PATH))),
        Route.get(ListPage.PATH, GroupsRoutes::page),
        Route.get(
            "/groups.csv",
            (request, edition) -> GroupsFile.csv(list(request, Slice::ofFile, edition))),
        Route.get(
            "/groups.json",
            (request, edition) -> GroupsFile.json(list(request, Slice::ofFile, edition))));
  }

  private static ListPage list(Request request, Slice.Reader slice, Edition edition) {
    return ListPage.of(
        GroupQuery.of(request.parameters(), edition.found().weights(), slice), edition);
  }

  private static Answer page(Request request, Edition edition) {
    ListPage page = list(request, Slice::of, edition);
    return Pages.page("groups/list.jte", "Groups", Section.GROUPS, edition, page);
  }
}
