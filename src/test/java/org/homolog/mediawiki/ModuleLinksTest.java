package org.homolog.mediawiki;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.homolog.corpus.ModuleId;
import org.homolog.corpus.Site;
import org.homolog.corpus.Wiki;
import org.junit.jupiter.api.Test;

final class ModuleLinksTest {
  private static final Site ENWIKI =
      site("enwiki", "https://en.wikipedia.org", "wikipedia", "Module");
  private static final Site BNWIKI =
      site("bnwiki", "https://bn.wikipedia.org", "wikipedia", "মডিউল", "Module");
  private static final Site VIWIKI =
      site("viwiki", "https://vi.wikipedia.org/", "wikipedia", "Mô đun", "Module");
  private static final Site ENWIKTIONARY =
      site("enwiktionary", "//en.wiktionary.org", "wiktionary", "Module");
  private static final Site LOCAL =
      site("xxwiki", "http://127.0.0.1:8080/xxwiki", "wikipedia", "Module");

  private final ModuleLinks links =
      new ModuleLinks(List.of(ENWIKI, BNWIKI, VIWIKI, ENWIKTIONARY, LOCAL));

  private static Site site(String dbname, String url, String family, String... moduleNames) {
    var namespaces = new TreeMap<Integer, List<String>>();
    namespaces.put(10, List.of("Template"));
    namespaces.put(828, List.of(moduleNames));
    var interwiki =
        new TreeMap<>(
            Map.of(
                "w", "https://en.wikipedia.org/wiki/$1",
                "bn", "https://bn.wikipedia.org/wiki/$1",
                "vi", "http://vi.wikipedia.org/wiki/$1",
                "wikt", "https://en.wiktionary.org/wiki/$1",
                "xx", "http://127.0.0.1:8080/xxwiki/wiki/$1",
                "mod", "https://en.wikipedia.org/w/index.php?title=Module:$1",
                "tool", "https://tools.example/$1?a=b",
                "find", "https://en.wikipedia.org/wiki/Special:Search?search=$1",
                "fr", "https://fr.wikipedia.org/wiki/$1"));
    return new Site(new Wiki(dbname), url, "en", family, false, namespaces, interwiki);
  }

  private Optional<String> resolve(Site from, String prefix, String title) {
    return links.resolve(from, prefix, title).map(ModuleId::toString);
  }

  @Test
  void namespacesAreLocalisedAndOfAnyCase() {
    assertThat(resolve(ENWIKI, "bn", "মডিউল:তথ্যছক")).contains("bnwiki:Module:তথ্যছক");
    assertThat(resolve(ENWIKI, "bn", "module:arguments")).contains("bnwiki:Module:Arguments");
    assertThat(resolve(ENWIKI, "BN", ":_MODULE_:_date__range_"))
        .contains("bnwiki:Module:Date range");
    assertThat(resolve(ENWIKI, "vi", "mô_Đun:X")).contains("viwiki:Module:X");
    assertThat(resolve(BNWIKI, "xx", "Module:Date/data")).contains("xxwiki:Module:Date/data");
    assertThat(resolve(BNWIKI, "w", "Module:𐌰:b")).contains("enwiki:Module:𐌰:b");
  }

  @Test
  void wiktionariesKeepTheFirstLetter() {
    assertThat(resolve(ENWIKI, "wikt", "Module:yesno")).contains("enwiktionary:Module:yesno");
  }

  @Test
  void patternsMayHoldTheNamespace() {
    assertThat(resolve(BNWIKI, "mod", "date")).contains("enwiki:Module:Date");
  }

  @Test
  void linksMayPassThroughWikis() {
    assertThat(resolve(ENWIKTIONARY, "w", "bn:Module:Date")).contains("bnwiki:Module:Date");
    assertThat(resolve(ENWIKTIONARY, "w", ":vi: :bn:Module:Date")).contains("bnwiki:Module:Date");
    assertThat(resolve(ENWIKI, "w", "w:w:w:w:Module:Date")).isEmpty();
  }

  @Test
  void whatNamesNoModuleIsNone() {
    for (String title :
        List.of("Date", "Template:Module:Date", "Module:", "Modul:X", "", ":", "মডিউল:X")) {
      assertThat(resolve(BNWIKI, "w", title)).as(title).isEmpty();
    }
    for (String prefix : List.of("tool", "find", "fr", "none")) {
      assertThat(resolve(BNWIKI, prefix, "Module:Date")).as(prefix).isEmpty();
    }
    assertThat(links.leadsToWiki(ENWIKI, "bn")).isTrue();
    assertThat(links.leadsToWiki(ENWIKI, "fr")).isFalse();
  }
}
