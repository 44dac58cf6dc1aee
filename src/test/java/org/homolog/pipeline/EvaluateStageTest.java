package org.homolog.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.homolog.Samples;
import org.homolog.evaluation.LabelledPair;
import org.homolog.evaluation.LabelledPair.Side;
import org.homolog.evaluation.Score;
import org.homolog.workspace.Workspace;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Labelled pairs are scored by what comes out as pairs. */
final class EvaluateStageTest {
  private static final String AGE =
      """
      local p = {}
      function p.age(frame)
        local born, died = tonumber(frame.args[1]), tonumber(frame.args[2])
        if not born then
          return 'unknown'
        end
        return (died or 2024) - born
      end
      return p
      """;

  @TempDir private Path folder;

  private Path root = Path.of("");

  @BeforeEach
  void write() throws IOException {
    root = folder.resolve("files");
    Files.createDirectories(root.resolve("𐌲"));
    Files.writeString(root.resolve("age.lua"), AGE);
    Files.writeString(root.resolve("𐌲/copy.lua"), AGE);
    Files.writeString(root.resolve("renamed.lua"), AGE.replace("born", "geboren"));
    Files.writeString(root.resolve("other.lua"), "return { x = { 1, 2 }, y = function() end }");
    Files.writeString(root.resolve("broken.lua"), "return = 1");
    Files.writeString(root.resolve("broken copy.lua"), "return = 1");
    Files.writeString(root.resolve("broken otherwise.lua"), "return = 2");
  }

  private static String line(String left, String right, String label, String kind) {
    return "{\"path_a\":\"%s\",\"path_b\":\"%s\",\"label\":\"%s\",\"kind\":\"%s\"}\n"
        .formatted(left, right, label, kind);
  }

  private static LabelledPair pair(String left, String right, String label, String kind) {
    return new LabelledPair(
        new Side(left, LabelledPair.LABELLED, Optional.empty()),
        new Side(right, LabelledPair.LABELLED, Optional.empty()),
        label,
        kind);
  }

  private List<Score> evaluate(String lines, Optional<Path> background) throws IOException {
    Path truth = Files.writeString(folder.resolve("truth.jsonl"), lines);
    Workspace workspace = Workspace.open(Files.createTempDirectory(folder, "workspace"));
    return new Homolog(workspace, PipelineOptions.DEFAULTS, Progress.NONE)
        .evaluate(List.of(truth), root, background);
  }

  @Test
  void pairsAreCountedWithOrWithoutABackground() throws IOException {
    String lines =
        line("age.lua", "𐌲/copy.lua", "positive", "T1")
            + line("renamed.lua", "age.lua", "positive", "T2")
            + line("age.lua", "other.lua", "positive", "T3")
            + line("other.lua", "age.lua", "negative", "other")
            + line("age.lua", "renamed.lua", "negative", "other");

    List<Score> scores = evaluate(lines, Optional.empty());

    assertThat(scores)
        .containsExactly(
            new Score("T1", "positive", 1, 1, List.of()),
            new Score("T2", "positive", 1, 1, List.of()),
            new Score(
                "T3", "positive", 1, 0, List.of(pair("age.lua", "other.lua", "positive", "T3"))),
            new Score(
                "other",
                "negative",
                2,
                1,
                List.of(pair("age.lua", "renamed.lua", "negative", "other"))));
    assertThat(evaluate(lines, Optional.of(Samples.FOLDER))).isEqualTo(scores);
  }

  @Test
  void textsThatDoNotParseArePairsWhenEqual() throws IOException {
    List<Score> scores =
        evaluate(
            line("broken.lua", "broken copy.lua", "positive", "equal")
                + line("broken.lua", "broken otherwise.lua", "negative", "unequal")
                + line("broken.lua", "age.lua", "negative", "unequal"),
            Optional.empty());

    assertThat(scores)
        .containsExactly(
            new Score("equal", "positive", 1, 1, List.of()),
            new Score("unequal", "negative", 2, 0, List.of()));
  }

  @Test
  void missingFileIsNamed() {
    assertThatExceptionOfType(FileSystemException.class)
        .isThrownBy(() -> evaluate(line("age.lua", "none.lua", "positive", "T1"), Optional.empty()))
        .withMessage(
            root.resolve("none.lua") + ": named by a labelled pair, is missing or no file");
  }

  @Test
  void folderOrImpossiblePathIsNamed() {
    for (String path : List.of("𐌲", "", "\\u0000")) {
      assertThatExceptionOfType(IOException.class)
          .as(path)
          .isThrownBy(() -> evaluate(line("age.lua", path, "positive", "T1"), Optional.empty()))
          .withMessageContaining("named by a labelled pair");
    }
  }
}
