package org.homolog.web.page.group;

import java.util.List;
import org.homolog.clustering.Variant;
import org.homolog.consolidation.ParameterWikitext;
import org.homolog.web.edition.Edition;
import org.homolog.web.edition.Route;
import org.homolog.web.edition.Route.Work;
import org.homolog.web.http.Answer;
import org.homolog.web.http.NotFoundException;
import org.homolog.web.http.Request;
import org.homolog.web.page.Frame.Section;
import org.homolog.web.page.Pages;
import org.homolog.web.page.group.GroupPage.Tab;

/** The pages of a group. */
public final class GroupRoutes {
  private static final int MOST_MODULES = 50;
  private static final int COMPARED = 2;
  private static final long BYTES_OF_TOKEN = 5;

  private GroupRoutes() {}

  /** All of them. */
  public static List<Route> all() {
    return List.of(
        Route.get("/groups/{id}", GroupRoutes::variants),
        Route.get("/groups/{id}/members", GroupRoutes::members),
        Route.get(
            "/groups/{id}/members.csv",
            (request, edition) -> MembersFile.csv(group(request, edition, Tab.MEMBERS))),
        Route.get("/groups/{id}/compare", GroupRoutes::compare)
            .by(Work.PARSING, (request, edition) -> COMPARED * bytes(request, edition, 1)),
        Route.get("/groups/{id}/merge", GroupRoutes::merge).by(Work.PARSING, GroupRoutes::bytes),
        Route.get("/groups/{id}/merge.json", GroupRoutes::mergeJson)
            .by(Work.PARSING, GroupRoutes::bytes),
        Route.get("/groups/{id}/merge.wikitext", GroupRoutes::wikitext)
            .by(Work.PARSING, GroupRoutes::bytes));
  }

  /** Returns about how long the variants of the group that is named are, 0 if there is none. */
  private static long bytes(Request request, Edition edition) {
    return bytes(request, edition, Integer.MAX_VALUE);
  }

  private static long bytes(Request request, Edition edition, int variants) {
    return edition
        .group(request.part("id"))
        .map(
            row ->
                row.group().variants().stream()
                    .limit(variants)
                    .map(Variant::representative)
                    .mapToLong(unit -> Math.max(1, BYTES_OF_TOKEN * unit.tokens()))
                    .sum())
        .orElse(0L);
  }

  private static GroupPage group(Request request, Edition edition, Tab tab) {
    String id = request.part("id");
    return edition
        .group(id)
        .map(row -> new GroupPage(row, edition, tab))
        .orElseThrow(
            () ->
                new NotFoundException(
                    "there is no group %s in the latest results; its members may be in others now"
                        .formatted(id)));
  }

  private static Answer variants(Request request, Edition edition) throws Exception {
    GroupPage group = group(request, edition, Tab.VARIANTS);
    return page("group/variants.jte", group, VariantsPage.of(group, request.parameters()));
  }

  private static Answer members(Request request, Edition edition) {
    GroupPage group = group(request, edition, Tab.MEMBERS);
    return page("group/members.jte", group, MembersPage.of(group, request.parameters()));
  }

  private static Answer compare(Request request, Edition edition) throws Exception {
    GroupPage group = group(request, edition, Tab.COMPARE);
    return page("group/compare.jte", group, ComparePage.of(group, request.parameters()));
  }

  private static Answer merge(Request request, Edition edition) throws Exception {
    GroupPage group = group(request, edition, Tab.MERGE);
    request.parameters().end();
    return page("group/merge.jte", group, MergePage.of(group));
  }

  private static Answer mergeJson(Request request, Edition edition) throws Exception {
    return Answer.json(MergePage.plan(group(request, edition, Tab.MERGE).group(), edition));
  }

  private static Answer wikitext(Request request, Edition edition) throws Exception {
    return Answer.plain(
        ParameterWikitext.section(
            MergePage.plan(group(request, edition, Tab.MERGE).group(), edition), MOST_MODULES));
  }

  private static Answer page(String template, GroupPage group, Object model) {
    return Pages.page(
        template,
        group.title() + ": " + group.tab().label(),
        Section.GROUPS,
        group.edition(),
        model);
  }
}
