package org.homolog.web;

import java.util.ArrayList;
import java.util.List;
import org.homolog.web.edition.Route;
import org.homolog.web.page.groups.GroupsRoutes;
import org.homolog.web.page.method.MethodRoutes;
import org.homolog.web.page.modules.ModulesRoutes;
import org.homolog.web.page.overview.OverviewRoutes;

/** All routes of the site. */
final class SiteRoutes {
  private SiteRoutes() {}

  static List<Route> all() {
    var all = new ArrayList<Route>();
    all.addAll(GroupsRoutes.all());
    all.addAll(ModulesRoutes.all());
    all.addAll(OverviewRoutes.all());
    all.addAll(MethodRoutes.all());
    return List.copyOf(all);
  }
}
