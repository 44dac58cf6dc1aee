package org.homolog.evaluation;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.homolog.corpus.LineRange;
import org.homolog.evaluation.LabelledPair.Side;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads labelled pairs: JSON Lines with {@code path_a}, {@code path_b}, {@code label} and {@code
 * kind}, and {@code wiki_a} and {@code wiki_b} where the wikis are known.
 */
public final class LabelledPairs {
  private static final JsonMapper JSON = new JsonMapper();

  private LabelledPairs() {}

  /**
   * All pairs of a file, in its order.
   *
   * @throws InvalidPairException naming file and line where one is no labelled pair
   */
  public static List<LabelledPair> read(Path file) throws IOException {
    var pairs = new ArrayList<LabelledPair>();
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      String line;
      for (int number = 1; (line = lines.readLine()) != null; number++) {
        if (!line.isBlank()) {
          pairs.add(pair(line, file + ":" + number));
        }
      }
    } catch (CharacterCodingException e) {
      throw new InvalidPairException(file + ": is not UTF-8");
    }
    return pairs;
  }

  private static LabelledPair pair(String line, String where) throws InvalidPairException {
    try {
      JsonNode row = JSON.readTree(line);
      return new LabelledPair(
          side(row, "a", where),
          side(row, "b", where),
          text(row, "label", where),
          text(row, "kind", where));
    } catch (JacksonException e) {
      throw new InvalidPairException(where + ": no JSON: " + e.getOriginalMessage());
    }
  }

  private static Side side(JsonNode row, String name, String where) throws InvalidPairException {
    return new Side(
        text(row, "path_" + name, where),
        wiki(row, "wiki_" + name),
        row.has("lines_" + name)
            ? Optional.of(lines(text(row, "lines_" + name, where), where))
            : Optional.empty());
  }

  private static LineRange lines(String range, String where) throws InvalidPairException {
    String[] ends = range.split("-", -1);
    try {
      return new LineRange(Integer.parseInt(ends[0]), Integer.parseInt(ends[ends.length - 1]));
    } catch (IllegalArgumentException e) {
      throw new InvalidPairException(where + ": no lines as 12-40: " + range);
    }
  }

  private static String wiki(JsonNode row, String name) {
    JsonNode value = row.get(name);
    return value == null || value.asString().isBlank() ? LabelledPair.LABELLED : value.asString();
  }

  private static String text(JsonNode row, String name, String where) throws InvalidPairException {
    JsonNode value = row.get(name);
    if (value == null || !value.isString()) {
      throw new InvalidPairException(where + ": a labelled pair needs a string \"" + name + "\"");
    }
    return value.stringValue();
  }
}
