package org.homolog.mediawiki.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import org.homolog.corpus.Site;
import org.junit.jupiter.api.Test;

final class SiteMatrixTest {
  @Test
  void listsSpecialAndClosedWikisButNoPrivateOnes() throws IOException {
    assertThat(sites("sitematrix.json"))
        .extracting(
            site -> site.wiki().dbname(), Site::url, Site::language, Site::family, Site::closed)
        .map(tuple -> tuple.toList().toString())
        .containsExactly(
            "[aawiki, https://aa.wikipedia.org, aa, wikipedia, true]",
            "[be_x_oldwiki, https://be-tarask.wikipedia.org, be-tarask, wikipedia, false]",
            "[commonswiki, https://commons.wikimedia.org, , commons, false]",
            "[enwiktionary, https://en.wiktionary.org, en, wiktionary, false]",
            "[qualitywiki, https://quality.wikimedia.org, , quality, true]");
  }

  @Test
  void readsWhatWasRecorded() throws IOException {
    assertThat(sites("sitematrix-stub.json"))
        .extracting(site -> site.wiki().dbname())
        .containsExactly("bnwiki", "enwiki");
  }

  @Test
  void noListIsNoEmptyList() throws IOException {
    try (ReplayServer server = new ReplayServer(Answer.json("{\"batchcomplete\":true}"));
        ApiClient client = Clients.client()) {
      assertThatThrownBy(() -> new SiteMatrix(client, server.url()).sites())
          .hasMessage("sitematrix: expected a list of wikis, found none");
    }
    String nameless = "{\"sitematrix\":{\"specials\":[{\"url\":\"https://a.org\"}]}}";
    try (ReplayServer server = new ReplayServer(Answer.json(nameless));
        ApiClient client = Clients.client()) {
      assertThatThrownBy(() -> new SiteMatrix(client, server.url()).sites())
          .isInstanceOf(ApiException.class)
          .hasMessageStartingWith("sitematrix: expected a wiki with its dbname and url, found {");
      for (String url : new String[] {"meta.wikimedia.org", "ftp://a.org", "a b"}) {
        assertThatThrownBy(() -> new SiteMatrix(client, url).sites())
            .isInstanceOf(ApiException.class)
            .hasMessageContaining("is no address");
      }
    }
  }

  private static List<Site> sites(String recorded) throws IOException {
    try (ReplayServer server = new ReplayServer(Answer.recorded(recorded));
        ApiClient client = Clients.client()) {
      List<Site> sites = new SiteMatrix(client, server.url()).sites();
      assertThat(server.asked("action")).containsExactly("sitematrix");
      return sites;
    }
  }
}
