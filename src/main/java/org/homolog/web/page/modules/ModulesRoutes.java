package org.homolog.web.page.modules;

import java.util.List;
import org.homolog.web.edition.Edition;
import org.homolog.web.edition.Route;
import org.homolog.web.http.Answer;
import org.homolog.web.http.Request;
import org.homolog.web.page.Frame.Section;
import org.homolog.web.page.Pages;
import org.homolog.web.table.ModuleQuery;
import org.homolog.web.table.Slice;

/** The list of all modules as a page, as CSV and as JSON. */
public final class ModulesRoutes {
  private ModulesRoutes() {}

  /** All of them. */
  public static List<Route> all() {
    return List.of(
        Route.get(ModulesPage.PATH, ModulesRoutes::page),
        Route.get(
            "/modules.csv",
            (request, edition) -> ModulesFile.csv(list(request, Slice::ofFile, edition))),
        Route.get(
            "/modules.json",
            (request, edition) -> ModulesFile.json(list(request, Slice::ofFile, edition))));
  }

  private static ModulesPage list(Request request, Slice.Reader slice, Edition edition) {
    return ModulesPage.of(ModuleQuery.of(request.parameters(), slice), edition);
  }

  private static Answer page(Request request, Edition edition) {
    ModulesPage page = list(request, Slice::of, edition);
    return Pages.page("modules/list.jte", "All modules", Section.MODULES, edition, page);
  }
}
