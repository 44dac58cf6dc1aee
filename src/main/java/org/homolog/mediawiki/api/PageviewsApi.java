package org.homolog.mediawiki.api;

import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.homolog.corpus.Site;
import tools.jackson.databind.JsonNode;

/**
 * Views of single pages by people, from the pageviews API. It takes a request a page: for more than
 * some hundred pages, read the dumps.
 */
public final class PageviewsApi {
  /** Where Wikimedia's is. */
  public static final String WIKIMEDIA = "https://wikimedia.org/api/rest_v1";

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyyMMdd'00'");
  private static final int NOT_FOUND = 404;

  private final ApiClient client;
  private final String url;

  /**
   * The API at an address.
   *
   * @param url what stands before {@code /metrics}, as {@link #WIKIMEDIA}
   */
  public PageviewsApi(ApiClient client, String url) {
    this.client = client;
    this.url = url;
  }

  /**
   * The views of a page from one day to another, both included.
   *
   * @param title with its namespace, as {@code মডিউল:Arguments}
   * @return 0 for a page that nobody saw, which the API does not tell from one that never was
   */
  public long views(Site site, String title, LocalDate first, LocalDate last) throws IOException {
    String host = URI.create(site.url()).getHost();
    String path =
        String.join(
            "/",
            url,
            "metrics/pageviews/per-article",
            host,
            "all-access/user",
            Request.encode(title.replace(' ', '_')),
            "daily",
            DAY.format(first),
            DAY.format(last));
    Request request =
        new Request(
            URI.create(url).getHost(),
            "views of " + site.wiki() + ":" + title,
            URI.create(path),
            Optional.empty());
    return client.send(request, PageviewsApi::sum);
  }

  private static long sum(Reply reply) throws FailedAttempt {
    long views = 0;
    if (reply.status() != NOT_FOUND) {
      for (JsonNode item : reply.json().path("items")) {
        views += item.path("views").asLong(0);
      }
    }
    return views;
  }
}
