package org.homolog.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.homolog.corpus.LineRange;
import org.homolog.evaluation.LabelledPair.Side;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Labelled pairs are read, or the line that is none is named. */
final class LabelledPairsTest {
  private static final String LINE =
      "{\"path_a\":\"a/𐌲.lua\",\"path_b\":\"b.lua\",\"label\":\"positive\",\"kind\":\"T1\",\"seed\":1}";

  @TempDir private Path folder;

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("pairs.jsonl"), text);
  }

  private static Side side(String path, String wiki) {
    return new Side(path, wiki, Optional.empty());
  }

  private static LabelledPair pair(String kind) {
    return new LabelledPair(
        side("a/𐌲.lua", LabelledPair.LABELLED),
        side("b.lua", LabelledPair.LABELLED),
        "positive",
        kind);
  }

  @Test
  void wikisAndLinesAreReadWhereTheyAreNamed() throws IOException {
    String wikis = LINE.replace("}", ",\"wiki_a\":\"dewiki\",\"wiki_b\":\" \"}");
    String lines = LINE.replace("}", ",\"lines_a\":\"12-40\",\"lines_b\":\"7\"}");

    List<LabelledPair> pairs = LabelledPairs.read(file(wikis + "\n" + lines));

    assertThat(pairs.getFirst().left()).isEqualTo(side("a/𐌲.lua", "dewiki"));
    assertThat(pairs.getFirst().right()).isEqualTo(side("b.lua", LabelledPair.LABELLED));
    assertThat(pairs.getFirst().ofFunctions()).isFalse();
    assertThat(pairs.getLast().left().lines()).contains(new LineRange(12, 40));
    assertThat(pairs.getLast().right().lines()).contains(new LineRange(7, 7));
    assertThat(pairs.getLast().ofFunctions()).isTrue();
  }

  @Test
  void pairsComeInTheOrderOfTheFile() throws IOException {
    Path file = file(LINE + "\r\n\n  \n" + LINE.replace("T1", "T2"));

    assertThat(LabelledPairs.read(file)).containsExactly(pair("T1"), pair("T2"));
    assertThat(LabelledPairs.read(file(""))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"path_a\":            | no JSON: ",
        "{} x                    | no JSON: ",
        "[\"a\", \"b\"]          | a labelled pair needs a string \"path_a\"",
        "7                       | a labelled pair needs a string \"path_a\"",
        "null                    | a labelled pair needs a string \"path_a\"",
        "{\"path_a\":\"a\"}      | a labelled pair needs a string \"path_b\"",
        "{\"path_a\":\"a\",\"path_b\":null}  | a labelled pair needs a string \"path_b\"",
        "{\"path_a\":\"a\",\"lines_a\":\"x-y\"}  | no lines as 12-40: x-y",
        "{\"path_a\":\"a\",\"lines_a\":\"\"}  | no lines as 12-40: ",
        "{\"path_a\":\"a\",\"lines_a\":\"-\"}  | no lines as 12-40: -",
        "{\"path_a\":\"a\",\"lines_a\":\"9-3\"}  | no lines as 12-40: 9-3",
        "{\"path_a\":\"a\",\"lines_a\":7}  | a labelled pair needs a string \"lines_a\"",
        "{\"path_a\":\"a\",\"path_b\":\"b\",\"label\":1}  | a labelled pair needs a string \"label\"",
        "{\"path_a\":\"a\",\"path_b\":\"b\",\"label\":\"x\"}  | a labelled pair needs a string \"kind\"",
      })
  void lineThatIsNoPairIsNamed(String line, String reason) throws IOException {
    Path file = file(LINE + "\n\n" + line + "\n" + LINE);

    assertThatExceptionOfType(InvalidPairException.class)
        .isThrownBy(() -> LabelledPairs.read(file))
        .withMessageStartingWith(file + ":3: " + reason)
        .satisfies(e -> assertThat(e.getMessage()).doesNotContain("\n"));
  }

  @Test
  void fileThatIsNotUtf8IsNamed() throws IOException {
    Path file = folder.resolve("pairs.jsonl");
    Files.write(file, (LINE + "\nÄ").getBytes(StandardCharsets.ISO_8859_1));

    assertThatExceptionOfType(InvalidPairException.class)
        .isThrownBy(() -> LabelledPairs.read(file))
        .withMessage(file + ": is not UTF-8");
  }

  @Test
  void missingFileIsNamed() {
    assertThatExceptionOfType(NoSuchFileException.class)
        .isThrownBy(() -> LabelledPairs.read(folder.resolve("none.jsonl")))
        .withMessage(folder.resolve("none.jsonl").toString());
  }
}
