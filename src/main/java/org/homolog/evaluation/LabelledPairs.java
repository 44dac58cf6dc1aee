package org.homolog.evaluation;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads labelled pairs: JSON Lines with {@code path_a}, {@code path_b}, {@code label} and {@code
 * kind}.
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
          text(row, "path_a", where),
          text(row, "path_b", where),
          text(row, "label", where),
          text(row, "kind", where));
    } catch (JacksonException e) {
      throw new InvalidPairException(where + ": no JSON: " + e.getOriginalMessage());
    }
  }

  private static String text(JsonNode row, String name, String where) throws InvalidPairException {
    JsonNode value = row.get(name);
    if (value == null || !value.isString()) {
      throw new InvalidPairException(where + ": a labelled pair needs a string \"" + name + "\"");
    }
    return value.stringValue();
  }
}
