package org.homolog.web;

import java.util.ArrayList;
import java.util.List;
import org.homolog.web.api.ApiRoutes;
import org.homolog.web.edition.Route;
import org.homolog.web.page.group.GroupRoutes;
import org.homolog.web.page.groups.GroupsRoutes;
import org.homolog.web.page.method.MethodRoutes;
import org.homolog.web.page.module.ModuleRoutes;
import org.homolog.web.page.modules.ModulesRoutes;
import org.homolog.web.page.overview.OverviewRoutes;
import org.homolog.web.page.search.SearchRoutes;

/** All routes of the site. */
final class SiteRoutes {
  private SiteRoutes() {}

  static List<Route> all() {
    var all = new ArrayList<Route>();
    all.addAll(GroupsRoutes.all());
    all.addAll(GroupRoutes.all());
    all.addAll(ModuleRoutes.all());
    all.addAll(SearchRoutes.all());
    all.addAll(ApiRoutes.all());
    all.addAll(ModulesRoutes.all());
    all.addAll(OverviewRoutes.all());
    all.addAll(MethodRoutes.all());
    return List.copyOf(all);
  }
}
