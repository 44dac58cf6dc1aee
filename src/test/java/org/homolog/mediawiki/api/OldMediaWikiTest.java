package org.homolog.mediawiki.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import org.homolog.corpus.Module;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Before MediaWiki 1.32 a revision has no slots, before 1.25 a reply has another form. */
final class OldMediaWikiTest {
  private static final String TOO_OLD =
      "its MediaWiki is older than 1.25, too old to be harvested by its API; import an XML export"
          + " of it instead";

  private final Harvested harvested = new Harvested();
  private final ApiClient client = Clients.client();

  @AfterEach
  void close() {
    client.close();
  }

  private void harvest(Answer... answers) throws IOException {
    try (ReplayServer server = new ReplayServer(answers)) {
      new ModuleHarvest(client, Clients.site("oldwiki", server.url()))
          .harvest(KnownModules.NONE, harvested, (_, _, _) -> {});
    }
  }

  /** A list of one page, and a revision of the page. */
  private void harvest(String revision) throws IOException {
    harvest(
        Answer.json(
            """
            {"batchcomplete":true,"query":{"pages":[{"pageid":6,"ns":828,"title":"Module:Old",
             "contentmodel":"Scribunto","lastrevid":70,"length":8,
             "touched":"2018-01-01T00:00:00Z"}]}}\
            """),
        Answer.json(
            """
            {"batchcomplete":true,"query":{"pages":[{"pageid":6,"ns":828,"title":"Module:Old",
             "revisions":[%s]}]}}\
            """
                .formatted(revision)));
  }

  private List<String> texts() {
    return harvested.modules().values().stream().map(module -> module.source().text()).toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"content", "*"})
  void theTextIsTheRevisions(String name) throws IOException {
    harvest(
        """
        {"revid":70,"parentid":1,"contentformat":"text/plain","contentmodel":"Scribunto",
         "size":8,"%s":"return 1"}\
        """
            .formatted(name));
    assertThat(texts()).containsExactly("return 1");
    assertThat(harvested.modules().values()).extracting(Module::revisionId).containsExactly(70L);
    assertThat(harvested.missed()).isEmpty();
  }

  @Test
  void noSizeOrHashNeedBeThere() throws IOException {
    harvest("{\"revid\":70,\"content\":\"return 2\"}");
    assertThat(texts()).containsExactly("return 2");
  }

  @Test
  void aHiddenTextIsNamed() throws IOException {
    harvest("{\"revid\":70,\"texthidden\":true}");
    assertThat(harvested.missed()).containsExactly("6 Old: the text is hidden");
  }

  @Test
  void aRevisionOfAnotherModelIsNoModule() throws IOException {
    harvest("{\"revid\":70,\"contentmodel\":\"wikitext\",\"content\":\"== A ==\"}");
    assertThat(harvested.gone()).containsExactly("6 Old: its content model is wikitext");
  }

  @Test
  void pagesByTheirIdsAreTooOld() {
    assertThatThrownBy(
            () ->
                harvest(
                    Answer.json(
                        """
                        {"query":{"pages":{"6":{"pageid":6,"ns":828,"title":"Module:Old",
                         "contentmodel":"Scribunto"}}}}\
                        """)))
        .isInstanceOf(ApiException.class)
        .hasMessage("oldwiki: " + TOO_OLD);
  }

  @ParameterizedTest
  @ValueSource(strings = {"MediaWiki 1.19.24", "MediaWiki 1.24", "MediaWiki 1.9.0alpha"})
  void whatSiteInfoSaysIsTooOld(String generator) throws IOException {
    String old =
        Answer.text("siteinfo-bn.json").replaceFirst("\"generator\":\"[^\"]*\"", "\"x\":1");
    String general = "\"general\":{";
    assertThat(old).contains(general);
    Answer answer =
        Answer.json(old.replace(general, general + "\"generator\":\"" + generator + "\","));
    try (ReplayServer server = new ReplayServer(answer)) {
      assertThatThrownBy(() -> new SiteInfo(client).complete(Clients.site("bnwiki", server.url())))
          .isInstanceOf(ApiException.class)
          .hasMessage("bnwiki: " + TOO_OLD);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"MediaWiki 1.25.0", "MediaWiki 1.43.1-wmf.2", "MediaWiki 2.0", "Fandom", ""})
  void othersAreTaken(String generator) {
    assertThatCode(() -> MediaWikiVersion.check("a", generator)).doesNotThrowAnyException();
  }
}
