package org.homolog.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.List;
import org.homolog.web.api.ApiRoutes;
import org.homolog.web.edition.Route;
import org.homolog.web.edition.Route.Method;

/** Lets pages of other sites read what the API answers to GET. */
final class CrossOrigin {
  private static final int NO_CONTENT = 204;

  private CrossOrigin() {}

  static void configure(RoutesConfig config, List<Route> routes) {
    config.before(ApiRoutes.ROOT + "*", CrossOrigin::allow);
    for (Route route : routes) {
      if (route.method() == Method.GET && route.path().startsWith(ApiRoutes.ROOT)) {
        config.options(route.path(), CrossOrigin::permit);
      }
    }
  }

  /** Tells a browser that asked for it that its page may see the answer. */
  private static void allow(Context context) {
    if (!context.method().equals(HandlerType.POST)) {
      context
          .header("Access-Control-Allow-Origin", "*")
          .header("Access-Control-Expose-Headers", "ETag, Retry-After");
    }
  }

  /** Answers a browser that asks before it asks. */
  private static void permit(Context context) {
    context
        .header("Access-Control-Allow-Methods", "GET, HEAD")
        .header("Access-Control-Allow-Headers", "If-None-Match")
        .header("Access-Control-Max-Age", "86400")
        .status(NO_CONTENT);
  }
}
