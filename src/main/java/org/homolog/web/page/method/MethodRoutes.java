package org.homolog.web.page.method;

import java.util.List;
import org.homolog.web.edition.Route;
import org.homolog.web.page.Frame.Section;
import org.homolog.web.page.Pages;

/** The page on how it works. */
public final class MethodRoutes {
  private MethodRoutes() {}

  /** All routes of it. */
  public static List<Route> all() {
    return List.of(
        Route.get(
            "/method",
            (request, edition) -> {
              request.parameters().end();
              return Pages.page(
                  "method/method.jte",
                  "Method",
                  Section.METHOD,
                  edition,
                  MethodPage.of(edition.found().summary()));
            }));
  }
}
