package org.homolog.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ModuleTitlesTest {
  private static final Wiki WIKI = new Wiki("dewiki");
  private static final ModuleTitles GERMAN = ModuleTitles.of(site("wikipedia", "Modul"));

  private static Site site(String family, String... names) {
    var namespaces = new TreeMap<Integer, List<String>>();
    if (names.length > 0) {
      namespaces.put(828, List.of(names));
    }
    return new Site(WIKI, "https://x.org", "de", family, false, namespaces, new TreeMap<>());
  }

  @ParameterizedTest
  @CsvSource({
    "Datum, Datum",
    "Modul:Datum, Datum",
    "modul:Datum, Datum",
    "Module:Datum, Datum",
    "MODULE : Datum, Datum",
    "Modul:_Datum__heute_, Datum heute",
    "Modul:Module:Datum, Module:Datum",
    "Datum:Modul, Datum:Modul",
    "Modulo:Data, Modulo:Data",
    ":Datum, :Datum",
  })
  void takesAwayTheNamespaceByAnyNameOfTheWiki(String written, String bare) {
    assertThat(GERMAN.bare(written)).isEqualTo(bare);
  }

  @ParameterizedTest
  @CsvSource({"Modulo:Data, Data", "模块:日期, 日期", "Mô_đun:Ngày, Ngày", "Talk:Data, Talk:Data"})
  void goesByTheNamesOfAllWikisWhereNothingIsKnown(String written, String bare) {
    assertThat(ModuleTitles.OF_ANY_WIKI.bare(written)).isEqualTo(bare);
    assertThat(ModuleTitles.of(site("wikipedia")).bare(written)).isEqualTo(bare);
  }

  @Test
  void takesAnotherNameOnRequest() {
    ModuleTitles titles = ModuleTitles.OF_ANY_WIKI.with("Werk_wijze");

    assertThat(titles.bare("werk wijze:Datum")).isEqualTo("Datum");
  }

  @Test
  void spellsTitlesAsMediaWikiDoes() {
    assertThat(ModuleTitles.spelled("_Cafe\u0301 \u00A0\u3000de__Paris\u200E "))
        .isEqualTo("Café de Paris");
  }

  @Test
  void beginsWithACapitalButNotOnWiktionaries() {
    assertThat(GERMAN.capitalized("éclair")).isEqualTo("Éclair");
    assertThat(GERMAN.capitalized("𐐨x")).isEqualTo("𐐀x");
    assertThat(GERMAN.capitalized("ßa")).isEqualTo("ßa");
    assertThat(GERMAN.capitalized("თარიღი")).isEqualTo("თარიღი");
    assertThat(ModuleTitles.of(site("wiktionary")).capitalized("links")).isEqualTo("links");
  }

  @Test
  void resolvesWhatLuaCodeLoads() {
    Set<String> known = Set.of("Datum", "kleine");

    assertThat(GERMAN.resolve("Modul:datum", known::contains)).hasValue("Datum");
    assertThat(GERMAN.resolve("Module:kleine", known::contains)).hasValue("kleine");
    assertThat(GERMAN.resolve("Module:Nowhere", known::contains)).hasValue("Nowhere");
    assertThat(GERMAN.resolve("libraryUtil", known::contains)).isEmpty();
    assertThat(GERMAN.resolve("Module:_", known::contains)).isEmpty();
  }

  @Test
  void findsTheModuleThatAPersonMeans() {
    Set<ModuleId> modules = Set.of(id("Datum"), id("Module:Datum"), id("Datum heute"), id("x_y"));

    assertThat(Stream.of("Datum", "datum", "Modul:datum", "module:Datum").map(GERMAN::bare))
        .allMatch(title -> GERMAN.find(id(title), modules::contains).equals(found("Datum")));
    assertThat(GERMAN.find(id("Modul:Module:Datum"), modules::contains))
        .isEqualTo(found("Module:Datum"));
    assertThat(GERMAN.find(id("datum_heute"), modules::contains)).isEqualTo(found("Datum heute"));
    assertThat(GERMAN.find(id("x_y"), modules::contains)).isEqualTo(found("x_y"));
    assertThat(GERMAN.find(id("Nowhere"), modules::contains)).isEmpty();
  }

  private static ModuleId id(String title) {
    return new ModuleId(WIKI, title);
  }

  private static Optional<ModuleId> found(String title) {
    return Optional.of(id(title));
  }
}
