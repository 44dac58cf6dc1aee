package org.homolog.mediawiki.api;

import java.time.Duration;
import java.util.TreeMap;
import org.homolog.corpus.Site;
import org.homolog.corpus.Wiki;

/** What the tests ask with. */
final class Clients {
  static final String AGENT = "HomologTest/0 (test@example.org)";

  /** Three attempts that hardly wait, whatever a server asks for. */
  static final ApiOptions OPTIONS =
      ApiOptions.of(AGENT)
          .withRetries(new RetryOptions(3, Duration.ofMillis(1), Duration.ofMillis(5)))
          .withTimeout(Duration.ofSeconds(20));

  private Clients() {}

  static ApiClient client() {
    return new ApiClient(OPTIONS);
  }

  static Site site(String dbname, String url) {
    return new Site(
        new Wiki(dbname), url, "en", "wikipedia", false, new TreeMap<>(), new TreeMap<>());
  }
}
