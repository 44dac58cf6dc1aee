package org.homolog.report.result;

import static org.assertj.core.api.Assertions.assertThat;

import org.homolog.corpus.ModuleId;
import org.homolog.corpus.Wiki;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses of wikis and modules. */
final class SitesTest {
  private static final java.util.List<String> TITLES = Hostile.TITLES;

  private static ModuleId id(String title) {
    return new ModuleId(new Wiki("bnwiki"), title);
  }

  private static String page(String title) {
    return Sites.page(id(title)).orElse("none").replace("https://bn.wikipedia.org/wiki/", "");
  }

  @ParameterizedTest
  @CsvSource({
    "enwiki, en.wikipedia.org",
    "dewiktionary, de.wiktionary.org",
    "zh_min_nanwiki, zh-min-nan.wikipedia.org",
    "zh_min_nanwiktionary, zh-min-nan.wiktionary.org",
    "be_x_oldwiki, be-tarask.wikipedia.org",
    "roa_tarawiki, roa-tara.wikipedia.org",
    "cbk_zamwiki, cbk-zam.wikipedia.org",
    "simplewiki, simple.wikipedia.org",
    "enwikivoyage, en.wikivoyage.org",
    "frwikibooks, fr.wikibooks.org",
    "ruwikinews, ru.wikinews.org",
    "itwikiquote, it.wikiquote.org",
    "bnwikisource, bn.wikisource.org",
    "ptwikiversity, pt.wikiversity.org",
    "nlwikimedia, nl.wikimedia.org",
    "pa_uswikimedia, pa-us.wikimedia.org",
    "commonswiki, commons.wikimedia.org",
    "metawiki, meta.wikimedia.org",
    "wikidatawiki, www.wikidata.org",
    "mediawikiwiki, www.mediawiki.org",
    "specieswiki, species.wikimedia.org",
    "sourceswiki, wikisource.org",
    "incubatorwiki, incubator.wikimedia.org",
    "foundationwiki, foundation.wikimedia.org",
    "wikimaniawiki, wikimania.wikimedia.org",
    "wikimania2013wiki, wikimania2013.wikimedia.org",
    "testwiki, test.wikipedia.org",
    "test2wiki, test2.wikipedia.org",
    "testwikidatawiki, test.wikidata.org",
    "outreachwiki, outreach.wikimedia.org",
    "betawikiversity, beta.wikiversity.org",
    "wikifunctionswiki, www.wikifunctions.org"
  })
  void hosts(String dbname, String host) {
    assertThat(Sites.host(new Wiki(dbname))).contains(host);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "head",
        "wiki",
        "headwiki",
        "EnWiki",
        "enwiki/",
        "enwiki\n",
        "e.nwiki",
        "en-gbwiki"
      })
  void foldersAreNoWikis(String dbname) {
    var id = new ModuleId(new Wiki(dbname), "Date");
    assertThat(Sites.page(id)).isEmpty();
    assertThat(Sites.history(id)).isEmpty();
  }

  @Test
  void titlesAreEncoded() {
    assertThat(page("Citation/CS1 data")).isEqualTo("Module:Citation/CS1_data");
    assertThat(page("\"?&#%'[]|~")).isEqualTo("Module:%22%3F%26%23%25%27%5B%5D%7C%7E");
    assertThat(page("তারিখ")).isEqualTo("Module:%E0%A6%A4%E0%A6%BE%E0%A6%B0%E0%A6%BF%E0%A6%96");
    assertThat(page("\uD83E\uDD84")).isEqualTo("Module:%F0%9F%A6%84");
    assertThat(Sites.history(id("A b&c")))
        .contains("https://bn.wikipedia.org/w/index.php?title=Module:A_b%26c&action=history");
  }

  @Test
  void titlesMayBeginLikeAnotherNamespace() {
    assertThat(page("Module:Foo")).isEqualTo("Module:Module:Foo");
    assertThat(page("User:Ada/Foo")).isEqualTo("Module:User:Ada/Foo");
  }

  @Test
  void blanksAreOneUnderscore() {
    assertThat(page(" __NOTOC__ \u00A0 a ")).isEqualTo("Module:NOTOC_a");
  }

  @ParameterizedTest
  @ValueSource(strings = {"_", ".", "..", "../a", "a/../b", "a/./b", "a/..", "a\n/../b"})
  void titlesThatNoPageCanHave(String title) {
    assertThat(Sites.page(id(title))).isEmpty();
  }

  @Test
  void titlesLongerThanMediaWikiTakes() {
    assertThat(Sites.page(id("ж".repeat(127)))).isPresent();
    assertThat(Sites.page(id("ж".repeat(128)))).isEmpty();
  }

  @ParameterizedTest
  @FieldSource("TITLES")
  void nothingHostileIsInAnAddress(String title) {
    assertThat(page(title)).matches("none|Module:([\\w./:-]|%[0-9A-F]{2})*").doesNotContain("__");
  }
}
