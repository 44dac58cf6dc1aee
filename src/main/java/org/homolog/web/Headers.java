package org.homolog.web;

import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What browsers, and caches before them, are told with every answer. */
final class Headers {
  /** Nothing but the site's own styles and script; forms lead to the site only. */
  private static final String POLICY =
      "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self';"
          + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  static final Map<String, String> ALL =
      Map.of(
          "Vary", "Accept-Encoding",
          "Content-Security-Policy", POLICY,
          "X-Content-Type-Options", "nosniff",
          "Referrer-Policy", "no-referrer",
          "Cross-Origin-Opener-Policy", "same-origin",
          "Permissions-Policy", "camera=(), geolocation=(), microphone=()");

  private Headers() {}

  /**
   * Whether a list of tags, as {@code If-None-Match} has it, names one; those that compressed the
   * answer may have marked it as weak.
   */
  static boolean names(@Nullable String list, String tag) {
    return list != null
        && Arrays.stream(list.split(",", -1))
            .map(each -> each.strip().replaceFirst("^W/", ""))
            .anyMatch(tag::equals);
  }
}
