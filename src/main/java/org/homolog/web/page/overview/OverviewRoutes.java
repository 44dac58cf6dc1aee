package org.homolog.web.page.overview;

import java.util.List;
import org.homolog.web.edition.Route;
import org.homolog.web.page.Frame.Section;
import org.homolog.web.page.Pages;

/** The overview. */
public final class OverviewRoutes {
  private OverviewRoutes() {}

  /** All routes of it. */
  public static List<Route> all() {
    return List.of(
        Route.get(
            "/overview",
            (request, edition) -> {
              request.parameters().end();
              return Pages.page(
                  "overview/overview.jte",
                  "Overview",
                  Section.OVERVIEW,
                  edition,
                  edition.kept(OverviewPage.class, OverviewPage::of));
            }));
  }
}
