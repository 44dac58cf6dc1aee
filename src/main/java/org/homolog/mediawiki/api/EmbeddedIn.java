package org.homolog.mediawiki.api;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.homolog.corpus.Site;

/** The pages that transclude a page, directly or through others. */
public final class EmbeddedIn {
  private static final int PAGES_A_REQUEST = 500;

  private final ApiClient client;

  public EmbeddedIn(ApiClient client) {
    this.client = client;
  }

  /**
   * Their titles, with their namespaces' names, by their page ids.
   *
   * @param title of the page that is transcluded, with its namespace
   * @throws ApiException if they do not all come, or are more than {@code atMost}
   */
  public SortedMap<Long, String> pages(Site site, String title, int atMost) throws IOException {
    ActionApi api = ActionApi.of(client, site);
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("generator", "embeddedin");
    parameters.put("geititle", title);
    parameters.put("geilimit", Integer.toString((int) Math.min(PAGES_A_REQUEST, atMost + 1L)));
    String what = "the pages that transclude " + title;
    SortedMap<Long, String> pages = new TreeMap<>();
    Optional<String> stuck =
        api.pages(
            what,
            parameters,
            page -> {
              pages.put(page.path("pageid").asLong(0), page.path("title").asString(""));
              if (pages.size() > atMost) {
                throw new ApiException(
                    "%s: more than %,d pages transclude %s: allow more by --pages-at-most, or read the dumps"
                        .formatted(api, atMost, title));
              }
            });
    if (stuck.isPresent()) {
      throw new ApiException(api + ": " + what + ": " + stuck.get());
    }
    return pages;
  }
}
