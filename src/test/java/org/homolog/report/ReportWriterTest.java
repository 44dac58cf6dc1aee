package org.homolog.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.homolog.clustering.Clustering;
import org.homolog.clustering.RedundancyGroup;
import org.homolog.clustering.Variant;
import org.homolog.corpus.Capabilities;
import org.homolog.corpus.CodeUnit;
import org.homolog.corpus.LineRange;
import org.homolog.corpus.ModuleId;
import org.homolog.corpus.Wiki;
import org.homolog.ranking.Ranker;
import org.homolog.ranking.RankingOptions;
import org.homolog.report.ReportOptions.Format;
import org.homolog.report.result.Decimals;
import org.homolog.report.result.Results;
import org.homolog.report.result.Summary;
import org.homolog.store.StoredModule;
import org.homolog.verification.ClonePair;
import org.homolog.verification.ClonePairs;
import org.homolog.verification.CloneType;
import org.homolog.verification.Evidence;
import org.homolog.verification.Likeness;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The files of a report, of two variants of modules and one of functions. */
final class ReportWriterTest {
  private static final Set<Format> BOTH = EnumSet.allOf(Format.class);
  private static final String NOTHING =
      "0 % of the code is the same with its names; 0 % of the names and strings are shared";
  private static final Likeness ALIKE =
      new Likeness(CloneType.T3, false, 0.999_999_9, 0.999_999_9, 0.666_666_6, 1, Evidence.NONE);

  @TempDir private Path folder;

  private static CodeUnit unit(String title, int ordinal) {
    var module = new ModuleId(new Wiki("enwiki"), title);
    return new CodeUnit(module, ordinal, new LineRange(1 + ordinal, 9), 10);
  }

  private static Clustering clustering() {
    Variant first = Variant.of(List.of(unit("A", 0), unit("B, \"the\" second", 0)));
    Variant second = Variant.of(List.of(unit("C\tc\\", 0)));
    var pairs = new ClonePairs();
    pairs.add(0, 1, ALIKE);
    var link = new ClonePair(first.representative(), second.representative(), ALIKE);
    var group =
        new RedundancyGroup(
            "m1",
            unit("B, \"the\" second", 0),
            Capabilities.NONE,
            List.of(first, second),
            List.of(link));
    return new Clustering(2, List.of(first, second), pairs, List.of(group), List.of());
  }

  /** Three copies of a function, two of them in one module. */
  private static Clustering functions() {
    Variant variant = Variant.of(List.of(unit("A", 1), unit("A", 2), unit("D", 1)));
    return new Clustering(1, List.of(variant), new ClonePairs(), List.of(), List.of());
  }

  private void write(ReportOptions options) throws IOException {
    Clustering modules = clustering();
    Map<ModuleId, StoredModule> stored = new HashMap<>();
    ModuleId a = unit("A", 0).module();
    stored.put(a, new StoredModule(a, OptionalLong.empty(), 0, "", Optional.of("enwiki/A.lua")));
    new ReportWriter(options, (left, right) -> Optional.empty())
        .write(
            new Results(
                modules,
                functions(),
                new Ranker(RankingOptions.DEFAULTS).rank(modules.groups(), Map.of()),
                List.of(),
                stored,
                Map.of()),
            new Summary("test", Map.of(), List.of(), List.of(), Map.of()),
            folder);
  }

  private String read(String file) throws IOException {
    return Files.readString(folder.resolve(file));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"pairs.tsv", "groups.json", "groups.csv", "index.html", "report.wikitext"})
  void aFullDiskIsToldByTheFile(String name) throws IOException {
    Path full = Path.of("/dev/full");
    assumeThat(full).exists();
    Path file = Files.createSymbolicLink(folder.resolve(name), full);
    assertThatThrownBy(() -> write(new ReportOptions(BOTH, 200, 5)))
        .isInstanceOf(IOException.class)
        .hasMessage(file + ": No space left on device");
  }

  @Test
  void pairsOfAllMembers() throws IOException {
    write(ReportOptions.DEFAULTS);
    assertThat(read("pairs.tsv"))
        .isEqualTo(
            PairsTable.HEADER
                + """
                module\tenwiki/A.lua\tenwiki:B, "the" second\t1.0\t1.0\tT1\t1.0\t1.0\t1-9\t1-9\tequal code
                module\tenwiki/A.lua\tenwiki:C\\tc\\\\\t0.999999\t0.999999\tT3\t0.666666\t1.0\t1-9\t1-9\t%1$s
                module\tenwiki:B, "the" second\tenwiki:C\\tc\\\\\t0.999999\t0.999999\tT3\t0.666666\t1.0\t1-9\t1-9\t%1$s
                function\tenwiki/A.lua\tenwiki:D\t1.0\t1.0\tT1\t1.0\t1.0\t2-9\t2-9\tequal code
                function\tenwiki/A.lua\tenwiki:D\t1.0\t1.0\tT1\t1.0\t1.0\t3-9\t2-9\tequal code
                """
                    .formatted(NOTHING));
    assertThat(folder.resolve("variants.tsv")).doesNotExist();
    assertThat(read("summary.json"))
        .contains("\"pairs\" : \"all\"")
        .contains("\"module_pairs\" : 3")
        .contains("\"function_pairs\" : 2");
  }

  @Test
  void pairsOfRepresentativesWhereThereAreMany() throws IOException {
    write(new ReportOptions(BOTH, 200, 5));
    assertThat(read("pairs.tsv"))
        .isEqualTo(
            PairsTable.HEADER
                + "module\tenwiki/A.lua\tenwiki:C\\tc\\\\\t0.999999\t0.999999\tT3\t0.666666\t1.0"
                + "\t1-9\t1-9\t"
                + NOTHING
                + "\n");
    assertThat(read("variants.tsv"))
        .isEqualTo(
            """
            variant\tmember
            enwiki/A.lua\tenwiki/A.lua
            enwiki/A.lua\tenwiki:B, "the" second
            enwiki:C\\tc\\\\\tenwiki:C\\tc\\\\
            enwiki/A.lua:2-9\tenwiki/A.lua:2-9
            enwiki/A.lua:2-9\tenwiki/A.lua:3-9
            enwiki/A.lua:2-9\tenwiki:D:2-9
            """);
    assertThat(read("summary.json")).contains("\"pairs\" : \"representatives\"");
  }

  @Test
  void fewPairsNeedNoVariants() throws IOException {
    write(new ReportOptions(BOTH, 200, 6));
    assertThat(folder.resolve("variants.tsv")).doesNotExist();
    assertThat(read("pairs.tsv")).hasLineCount(6);
  }

  @Test
  void csvIsQuoted() throws IOException {
    write(ReportOptions.DEFAULTS);
    assertThat(read("groups.csv").split("\r\n", -1)[1])
        .startsWith(
            "module,1,m1,0,enwiki,\"B, \"\"the\"\" second\",1-9,,2,0.999999,0.999999,,,1,3,20,,,,");
  }

  @Test
  void whatIsUnknownIsNotZero() throws IOException {
    write(ReportOptions.DEFAULTS);
    assertThat(read("groups.json"))
        .contains("\"transclusions\":null", "\"edits_per_day\":null", "\"wikis\":1.0");
    assertThat(read("report.wikitext"))
        .contains("Transclusions and pageviews are unknown throughout", "\n| –\n| –\n");
    assertThat(read("index.html"))
        .contains("\"values\":[null,null,1.0,3.0,20.0,null,")
        .doesNotContain("\"transclusions\":0");
  }

  @Test
  void jsonIsCutToo() throws IOException {
    write(ReportOptions.DEFAULTS);
    assertThat(read("groups.json")).contains("\"similarity\":0.999999,").contains("0.666666");
  }

  @Test
  void aFormatNotAskedForIsNotWritten() throws IOException {
    write(new ReportOptions(Set.of(Format.CSV), 200, 100));
    assertThat(folder.resolve("groups.json")).doesNotExist();
    assertThat(folder.resolve("groups.csv")).exists();
    assertThat(folder.resolve("pairs.tsv")).exists();
    assertThat(folder.resolve("summary.json")).exists();
  }

  @Test
  void cells() {
    assertThat(Tsv.cell("a\tb\nc\rd\\e")).isEqualTo("a\\tb\\nc\\rd\\\\e");
    assertThat(Tsv.cell("plain, \"text\"")).isEqualTo("plain, \"text\"");
  }

  @Test
  void decimalsAreCut() {
    assertThat(Decimals.cut(Math.nextDown(1.0))).isEqualTo(0.999_999);
    assertThat(Decimals.cut(1)).isEqualTo(1);
    assertThat(Decimals.text(Math.nextDown(1.0))).isEqualTo("0.999999");
    assertThat(Decimals.text(1)).isEqualTo("1.0");
    assertThat(Decimals.text(0)).isEqualTo("0.0");
    assertThat(Decimals.text(0.050_009_9)).isEqualTo("0.050009");
    assertThat(Decimals.cut(0.340_000_9)).isEqualTo(0.340_000);
  }
}
