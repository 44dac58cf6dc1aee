package org.homolog.web.page.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.homolog.Samples;
import org.homolog.pipeline.Homolog;
import org.homolog.pipeline.PipelineOptions;
import org.homolog.pipeline.Progress;
import org.homolog.web.TestSite;
import org.homolog.web.page.method.Evaluation.Run;
import org.homolog.web.page.method.Evaluation.Score;
import org.homolog.workspace.Workspace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page on the method, and the figures that it shows. */
final class MethodRoutesTest {
  @TempDir private Path folder;

  private static String page() throws Exception {
    return TestSite.samples().text("/method");
  }

  private static String words() throws Exception {
    return page().replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ");
  }

  @Test
  void optionsAndTimes() throws Exception {
    assertThat(words())
        .contains(
            "verification.min_confidence 0.6 Two modules, or functions, of at least that confidence")
        .contains("ranking.weights.pageviews 8.0")
        .contains("a confidence of at least 0.6 are a pair")
        .containsPattern("import [0-9.]+ s Reads modules");
  }

  @Test
  void figuresOfTheEvaluation() throws Exception {
    assertThat(words())
        .contains("modules of one group 50 50 100.0%")
        .contains("data of one shape with other content 5 0 0.0%")
        .contains("benchmarks/yardsticks/run_all.sh bin/homolog EVAL HEAD SETS OUT --only s1");
  }

  @Test
  void linksLeadSomewhere() throws Exception {
    assertThat(TestSite.links(page())).allMatch(TestSite::leads);
  }

  /** The part that every build can measure again is as measured. */
  @Test
  void figuresOfTheSamplesAreNotStale() throws IOException {
    var homolog = new Homolog(Workspace.open(folder), PipelineOptions.DEFAULTS, Progress.NONE);
    List<Score> measured =
        homolog
            .evaluate(
                List.of(Samples.FOLDER.resolve("pairs.jsonl")), Samples.FOLDER, Optional.empty())
            .stream()
            .map(score -> new Score(score.kind(), score.label(), score.pairs(), score.found()))
            .toList();
    assertThat(run("samples").scores())
        .as(
            "scores of samples in benchmarks/evaluation.json, which run_all.sh --only samples writes")
        .isEqualTo(measured);
  }

  @Test
  void fileNamesNoFolderOfAMachine() throws IOException {
    assertThat(Files.readString(Path.of("benchmarks/evaluation.json")))
        .doesNotContainPattern("[\" =]/|home|\\\\");
  }

  @Test
  void sharesAreCutOffTowardsTheWorse() {
    assertThat(new Score("T1", "positive", 100_000, 99_999).share()).isEqualTo("99.9%");
    assertThat(new Score("x", "negative", 100_000, 1).share()).isEqualTo("0.1%");
    assertThat(Evaluation.fit(.9999)).isEqualTo("0.999");
  }

  @Test
  void runsOnOneCorpusAreAddedUp() {
    var evaluation = new Evaluation(List.of(run("a", 10, 9), run("b", 20, 20)));
    assertThat(evaluation.corpora()).hasSize(1);
    assertThat(evaluation.corpora().getFirst().recall())
        .containsExactly(new Score("T1", "positive", 30, 29));
  }

  private static Run run(String name, int pairs, int found) {
    return new Run(
        name,
        "corpus",
        "command",
        "1",
        "2026-01-01",
        List.of(new Score("T1", "positive", pairs, found)),
        null);
  }

  private static Run run(String name) {
    return Evaluation.SHIPPED.runs().stream()
        .filter(run -> run.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void stagesStandInTheirOrder() {
    Map<String, Object> times =
        Map.of("seconds", Map.of("rank", 0.32, "import", 59.94, "later", 1, "cluster", 338.2));
    assertThat(StageTime.of(times))
        .extracting(StageTime::name, StageTime::text)
        .containsExactly(
            tuple("import", "59.9 s"),
            tuple("cluster", "5 min 38 s"),
            tuple("rank", "0.3 s"),
            tuple("later", "1.0 s"));
  }
}
