package org.homolog.pipeline.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Set;
import org.homolog.clustering.Clustering;
import org.homolog.corpus.CodeUnit;
import org.homolog.corpus.LineRange;
import org.homolog.corpus.ModuleId;
import org.homolog.corpus.Source;
import org.homolog.deadline.Deadline;
import org.homolog.deadline.TimeLimitException;
import org.homolog.pipeline.Folder;
import org.homolog.pipeline.Homolog;
import org.homolog.pipeline.PipelineOptions;
import org.homolog.pipeline.Progress;
import org.homolog.pipeline.SampleRun;
import org.homolog.pipeline.SampleRun.Partner;
import org.homolog.pipeline.query.QueryResult.MatchedLines;
import org.homolog.pipeline.query.QueryResult.Similar;
import org.homolog.pipeline.unit.UnparsableException;
import org.homolog.workspace.Clusters;
import org.homolog.workspace.Workspace;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A query finds what the batch run does. */
final class CloneSearchTest {
  private static final QueryOptions ALL = new QueryOptions(100_000, OptionalDouble.empty());

  private static final Map<ModuleId, QueryResult> RESULTS = new HashMap<>();

  @TempDir private static Path folder;

  private static SampleRun samples = new SampleRun(new Workspace(Path.of("")), Clusters.NONE);

  @BeforeAll
  static void run() throws IOException {
    samples = SampleRun.in(folder);
    for (ModuleId module : samples.modules()) {
      RESULTS.put(module, query(module, ALL));
    }
  }

  private static QueryResult all(ModuleId module) {
    return Objects.requireNonNull(RESULTS.get(module));
  }

  private static Source source(ModuleId module) {
    return samples.homolog().source(module).orElseThrow();
  }

  private static QueryResult query(ModuleId module, QueryOptions options) throws IOException {
    return samples.homolog().query(module, options).orElseThrow();
  }

  /** What the batch run says of each module's partners, by similarity. */
  private static Map<ModuleId, Map<Partner, Double>> batch(Clustering clustering) {
    Map<ModuleId, Map<Partner, Double>> batch = new HashMap<>();
    SampleRun.pairs(clustering)
        .forEach(
            (pair, likeness) ->
                batch
                    .computeIfAbsent(pair.left().module(), module -> new HashMap<>())
                    .merge(
                        partner(pair.left().lines(), pair.right()),
                        likeness.similarity(),
                        Math::max));
    return batch;
  }

  private static Partner partner(LineRange lines, CodeUnit unit) {
    return new Partner(lines, unit.module(), unit.lines());
  }

  private static Map<Partner, Double> partners(List<Similar> list) {
    Map<Partner, Double> partners = new HashMap<>();
    for (Similar similar : list) {
      for (CodeUnit member : similar.members()) {
        partners.merge(
            partner(similar.lines(), member), similar.likeness().similarity(), Math::max);
      }
    }
    return partners;
  }

  @Test
  void partnersAreThoseOfTheBatchRun() throws IOException {
    Map<ModuleId, Map<Partner, Double>> modules = batch(samples.clusters().modules());
    Map<ModuleId, Map<Partner, Double>> functions = batch(samples.clusters().functions());
    assertThat(modules).hasSizeGreaterThan(40);
    assertThat(functions).hasSizeGreaterThan(40);

    for (ModuleId module : samples.modules()) {
      QueryResult result = all(module);

      assertThat(partners(result.modules()))
          .as("modules like %s", module)
          .isEqualTo(modules.getOrDefault(module, Map.of()));
      assertThat(partners(result.functions()))
          .as("functions like those of %s", module)
          .isEqualTo(functions.getOrDefault(module, Map.of()));
    }
  }

  @Test
  void moduleItselfIsLeftOut() throws IOException {
    for (ModuleId module : samples.modules()) {
      QueryResult result = all(module);

      assertThat(result.modules())
          .flatExtracting(Similar::members)
          .extracting(CodeUnit::module)
          .doesNotContain(module);
      assertThat(result.functions())
          .flatExtracting(Similar::members)
          .extracting(CodeUnit::module)
          .doesNotContain(module);
      assertThat(samples.homolog().query(source(module), ALL).modules().getFirst())
          .as("a file of the same text")
          .satisfies(
              similar -> {
                assertThat(similar.likeness().similarity()).isOne();
                assertThat(similar.members()).extracting(CodeUnit::module).contains(module);
              });
    }
  }

  @Test
  void matchedLinesLieWithinBothUnits() throws IOException {
    int matches = 0;
    for (ModuleId module : samples.modules()) {
      QueryResult result = all(module);
      for (List<Similar> list : List.of(result.modules(), result.functions())) {
        for (Similar similar : list) {
          LineRange other = similar.members().getFirst().lines();
          for (MatchedLines match : similar.matches()) {
            assertThat(within(match.left(), similar.lines())).as("%s: %s", module, match).isTrue();
            assertThat(within(match.right(), other)).as("%s: %s", similar, match).isTrue();
            matches++;
          }
        }
      }
    }
    assertThat(matches).isGreaterThan(100);
  }

  private static boolean within(LineRange inner, LineRange outer) {
    return inner.first() >= outer.first() && inner.last() <= outer.last();
  }

  @Test
  void matchesAreOfTheFirstMember() throws IOException {
    String text =
        """
        local function clean(value)
          if type(value) ~= 'string' then
            return nil
          end
          return (mw.text.trim(value):gsub('%s+', ' '))
        end
        return { clean = clean }
        """;
    // whichever of the forms' texts stands for them, one of the first members is of the other
    for (String layout : List.of("\n\n\n\n\n", "-- one\n-- two\n", "")) {
      Folder lines = new Folder(folder.resolve("layout " + layout.length()));
      lines.put("A", layout + text);
      lines.put("B", "\n" + text);
      lines.put("C", "\n\n\n-- three\n" + text);
      var homolog = new Homolog(lines.workspace(), PipelineOptions.DEFAULTS, Progress.NONE);
      homolog.read(
          List.of(lines.root().resolve("wiki")), org.homolog.source.SourceOptions.DEFAULTS, false);
      homolog.index();

      Similar similar = homolog.query(Source.of(text), QueryOptions.DEFAULTS).modules().getFirst();

      int offset = (int) layout.lines().count();
      assertThat(similar.members().getFirst().module().title()).isEqualTo("A");
      assertThat(similar.matches())
          .containsExactly(
              new MatchedLines(new LineRange(1, 7), new LineRange(1 + offset, 7 + offset)));
    }
  }

  @Test
  void topLimitsEachUnit() throws IOException {
    for (ModuleId module : samples.modules()) {
      QueryResult all = all(module);
      QueryResult top = query(module, new QueryOptions(2, OptionalDouble.empty()));

      assertThat(top.modules()).isEqualTo(all.modules().stream().limit(2).toList());
      assertThat(all.functions()).containsAll(top.functions());
      Set<LineRange> lines = new HashSet<>();
      all.functions().forEach(similar -> lines.add(similar.lines()));
      assertThat(top.functions()).extracting(Similar::lines).containsAll(lines);
      assertThat(top.functions()).hasSizeLessThanOrEqualTo(all.functions().size());
    }
  }

  @Test
  void mostConfidentComeFirst() throws IOException {
    for (ModuleId module : samples.modules()) {
      assertThat(all(module).modules())
          .extracting(similar -> -similar.likeness().confidence())
          .isSorted();
    }
  }

  @Test
  void minConfidenceReplacesTheThreshold() throws IOException {
    int below = 0;
    for (ModuleId module : samples.modules()) {
      QueryResult all = all(module);
      QueryResult high = query(module, new QueryOptions(100_000, OptionalDouble.of(0.8)));
      QueryResult low = query(module, new QueryOptions(100_000, OptionalDouble.of(0.001)));

      assertThat(high.modules())
          .isEqualTo(all.modules().stream().filter(s -> s.likeness().confidence() >= 0.8).toList());
      assertThat(high.functions())
          .isEqualTo(
              all.functions().stream().filter(s -> s.likeness().confidence() >= 0.8).toList());
      assertThat(low.modules()).containsAll(all.modules());
      below += low.modules().size() - all.modules().size();
    }
    assertThat(below).isPositive();
  }

  @Test
  void limitOfTimeEndsTheSearch() throws IOException {
    Source source = source(samples.modules().getFirst());
    QueryOptions options = QueryOptions.DEFAULTS;

    assertThatExceptionOfType(TimeLimitException.class)
        .isThrownBy(
            () -> Deadline.within(Duration.ZERO, () -> samples.homolog().query(source, options)))
        .withMessage("this took longer than 0 ms");

    assertThat(Deadline.within(Duration.ofDays(1), () -> samples.homolog().query(source, options)))
        .isEqualTo(samples.homolog().query(source, options));
  }

  @Test
  void tagsWithoutEndTakeLinearTime() {
    Source tags = Source.of("<code ".repeat(300_000));

    assertTimeout(
        Duration.ofMinutes(1),
        () ->
            assertThatExceptionOfType(UnparsableException.class)
                .isThrownBy(() -> samples.homolog().query(tags, QueryOptions.DEFAULTS)));
  }

  @Test
  void sourceThatIsNoLuaIsAnError() {
    assertThatExceptionOfType(UnparsableException.class)
        .isThrownBy(() -> samples.homolog().query(Source.of("return = 1"), QueryOptions.DEFAULTS))
        .withMessageStartingWith("1:8: ");
  }
}
