package org.homolog.mediawiki.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.homolog.corpus.Site;
import org.junit.jupiter.api.Test;

final class SiteInfoTest {
  @Test
  void completesASite() throws IOException {
    try (ReplayServer server = new ReplayServer(Answer.recorded("siteinfo-bn.json"));
        ApiClient client = Clients.client()) {
      Site site = new SiteInfo(client).complete(Clients.site("bnwiki", server.url()));
      assertThat(site.language()).isEqualTo("en"); // as it was
      assertThat(site.namespaces().get(828)).containsExactly("মডিউল", "Module");
      assertThat(site.namespaces().get(10)).containsExactly("টেমপ্লেট", "Template");
      assertThat(site.namespaces().get(7)).contains("Image talk", "চিত্র আলাপ");
      assertThat(site.namespaces().get(0)).containsExactly("");
      assertThat(site.interwiki())
          .hasSize(3)
          .containsEntry("fr", "https://fr.wikipedia.org/wiki/$1");
    }
  }

  @Test
  void anotherWikiIsNotTakenForIt() throws IOException {
    try (ReplayServer server = new ReplayServer(Answer.recorded("siteinfo-bn.json"));
        ApiClient client = Clients.client()) {
      assertThatThrownBy(() -> new SiteInfo(client).complete(Clients.site("enwiki", server.url())))
          .isInstanceOf(ApiException.class)
          .hasMessage("enwiki: the wiki at %s says that it is \"bnwiki\"".formatted(server.url()));
    }
  }

  @Test
  void anAddressAloneIsEnough() throws IOException {
    for (String script : new String[] {"", "/", "/w/api.php"}) {
      try (ReplayServer server = new ReplayServer(Answer.recorded("siteinfo-bn.json"));
          ApiClient client = Clients.client()) {
        Site site = new SiteInfo(client).at(server.url() + script);
        assertThat(site.wiki()).hasToString("bnwiki");
        assertThat(site.url()).isEqualTo(server.url());
        assertThat(site.language()).isEqualTo("bn");
        assertThat(site.namespaces().get(828)).containsExactly("মডিউল", "Module");
        assertThat(server.asked().getFirst().path()).isEqualTo("/w/api.php");
      }
    }
  }

  @Test
  void aWikiMayLieAnywhere() throws IOException {
    try (ReplayServer server = new ReplayServer(Answer.recorded("siteinfo-bn.json"));
        ApiClient client = Clients.client()) {
      Site site = new SiteInfo(client).at(server.url() + "/mediawiki/api.php");
      assertThat(ActionApi.address(site.url())).isEqualTo(server.url() + "/mediawiki/api.php");
      assertThat(server.asked().getFirst().path()).isEqualTo("/mediawiki/api.php");
    }
  }

  @Test
  void whatIsNoWikiIsRefused() throws IOException {
    try (ReplayServer server = new ReplayServer(Answer.json("{\"query\":{}}"));
        ApiClient client = Clients.client()) {
      assertThatThrownBy(() -> new SiteInfo(client).at(server.url()))
          .hasMessageEndingWith("expected a wiki, found none that says its wikiid");
      assertThatThrownBy(() -> new SiteInfo(client).at("en.wikipedia.org"))
          .hasMessage(
              "en.wikipedia.org: expected an address as https://en.wikipedia.org/w/api.php");
      assertThatThrownBy(() -> new SiteInfo(client).at("two words"))
          .hasMessage("two words: is no address: Illegal character in path");
    }
  }
}
