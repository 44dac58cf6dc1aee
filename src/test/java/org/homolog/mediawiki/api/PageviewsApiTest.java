package org.homolog.mediawiki.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.LocalDate;
import org.homolog.corpus.Site;
import org.junit.jupiter.api.Test;

final class PageviewsApiTest {
  private static final Site SITE = Clients.site("bnwiki", "https://bn.wikipedia.org");
  private static final LocalDate FIRST = LocalDate.of(2026, 2, 1);
  private static final LocalDate LAST = LocalDate.of(2026, 2, 28);

  @Test
  void addsUpDays() throws IOException {
    Answer days = Answer.json("{\"items\":[{\"views\":3},{\"views\":4000000000}]}");
    try (ReplayServer server = new ReplayServer(Answer.html(429), days);
        ApiClient client = Clients.client()) {
      assertThat(views(client, server)).isEqualTo(4_000_000_003L);
      assertThat(server.asked().getLast().path())
          .isEqualTo(
              "/metrics/pageviews/per-article/bn.wikipedia.org/all-access/user/"
                  + "%E0%A6%AE%3AA_b%2F%3F/daily/2026020100/2026022800");
    }
  }

  @Test
  void nobodySawIt() throws IOException {
    try (ReplayServer server = new ReplayServer(Answer.json("{}"), Answer.html(404));
        ApiClient client = Clients.client()) {
      assertThat(views(client, server)).isZero();
      assertThat(views(client, server)).isZero();
    }
  }

  @Test
  void failsInOneLine() throws IOException {
    try (ReplayServer server = new ReplayServer(Answer.html(400));
        ApiClient client = Clients.client()) {
      assertThatThrownBy(() -> views(client, server))
          .isInstanceOf(ApiException.class)
          .hasMessage("127.0.0.1: views of bnwiki:ম:A b/?: HTTP 400; tried once");
    }
  }

  private static long views(ApiClient client, ReplayServer server) throws IOException {
    return new PageviewsApi(client, server.url()).views(SITE, "ম:A b/?", FIRST, LAST);
  }
}
