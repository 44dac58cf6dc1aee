package org.homolog.mediawiki.replica;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.homolog.corpus.Site;
import org.homolog.corpus.Wiki;
import org.junit.jupiter.api.Test;

final class ReplicaListsIT {
  @Test
  void wikisAreThoseOfMeta() throws IOException, SQLException {
    List<List<String>> expected =
        Server.ask(
            "meta_p", "SELECT dbname, url, lang, family, is_closed FROM wiki ORDER BY dbname");
    List<Site> sites = new MetaWikis(Server.replicas()).read();
    assertThat(sites).hasSizeGreaterThanOrEqualTo(3).anyMatch(Site::closed);
    assertThat(sites)
        .extracting(
            site ->
                List.of(
                    site.wiki().dbname(),
                    site.url(),
                    site.language(),
                    site.family(),
                    site.closed() ? "1" : "0"))
        .isEqualTo(expected);
  }

  @Test
  void pagesAreTheScribuntoPages() throws IOException, SQLException {
    for (Wiki wiki : Server.WIKIS) {
      List<List<String>> expected =
          Server.ask(
              wiki + "_p",
              """
              SELECT page_id, REPLACE(page_title, '_', ' '), page_latest, page_len,
                IF(page_is_redirect, 'true', 'false'), IF(page_is_new, 'true', 'false')
              FROM page WHERE page_namespace = 828 AND page_content_model = 'Scribunto'
              ORDER BY page_id
              """);
      List<ReplicaPage> headers = new ArrayList<>();
      new ReplicaPages(Server.replicas())
          .read(wiki, headers::add, missed -> assertThat(missed).isNull());
      assertThat(headers)
          .extracting(
              header ->
                  List.of(
                      String.valueOf(header.pageId()),
                      header.title(),
                      String.valueOf(header.latestRevisionId()),
                      String.valueOf(header.length()),
                      String.valueOf(header.redirect()),
                      String.valueOf(header.isNew())))
          .isEqualTo(expected)
          .hasSizeGreaterThan(50);
    }
  }

  @Test
  void aTunnelMayLeadToSlices() throws IOException {
    ReplicaOptions options =
        Server.options(Server.QUICK)
            .withLocalPorts(LocalPorts.parse("meta=%1$d,s1=%1$d".formatted(Server.PORT)));
    Replicas replicas = new Replicas(options, new Credentials("replica", "replicapass"));
    List<ReplicaPage> headers = new ArrayList<>();
    new ReplicaPages(replicas).read(Server.ENWIKI, headers::add, missed -> {});
    assertThat(headers).isNotEmpty();
    // its slice is s3, to which no tunnel leads
    assertThatThrownBy(() -> new ReplicaPages(replicas).read(Server.BNWIKI, headers::add, _ -> {}))
        .isInstanceOf(ReplicaException.class)
        .hasMessageStartingWith("bnwiki: largest page_id: the host ");
  }

  @Test
  void aWrongPasswordIsOfAllWikisAndIsNotShown() {
    Replicas replicas =
        new Replicas(Server.options(Server.QUICK), new Credentials("replica", "wr0ng"));
    assertThatThrownBy(() -> new MetaWikis(replicas).read())
        .isInstanceOfSatisfying(ReplicaException.class, e -> assertThat(e.isOfAll()).isTrue())
        .hasMessage("meta: the replica refuses the user or the password; see replica.my.cnf")
        .hasNoCause();
  }

  @Test
  void aWikiWithoutAReplicaIsItsOwnFailure() {
    assertThatThrownBy(
            () -> new ReplicaPages(Server.replicas()).read(new Wiki("xxwiki"), _ -> {}, _ -> {}))
        .isInstanceOfSatisfying(ReplicaException.class, e -> assertThat(e.isOfAll()).isFalse())
        .hasMessageStartingWith("xxwiki: largest page_id: Access denied for user '***'")
        .hasMessageNotContaining("replicapass");
  }
}
