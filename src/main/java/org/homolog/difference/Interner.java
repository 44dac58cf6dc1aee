package org.homolog.difference;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Numbers for texts, the same for equal ones. */
final class Interner {
  private final Map<String, Integer> numbers = new HashMap<>();

  int number(String text) {
    return numbers.computeIfAbsent(text, unused -> numbers.size());
  }

  int size() {
    return numbers.size();
  }

  /** A number for each line by what {@code part} keeps of its tokens. */
  int[] lines(List<TokenLine> lines, Function<TokenLine, Function<TokenLine.Word, String>> part) {
    int[] all = new int[lines.size()];
    var parts = new StringBuilder();
    for (int i = 0; i < all.length; i++) {
      TokenLine line = lines.get(i);
      Function<TokenLine.Word, String> ofLine = part.apply(line);
      for (TokenLine.Word word : line.words()) {
        parts.append(ofLine.apply(word)).append('\0');
      }
      all[i] = number(parts.toString());
      parts.setLength(0);
    }
    return all;
  }

  /** The numbers of lines that say more than where a block ends. */
  static BitSet telling(List<TokenLine> lines, int[] numbers) {
    var telling = new BitSet();
    for (int i = 0; i < numbers.length; i++) {
      if (lines.get(i).isTelling()) {
        telling.set(numbers[i]);
      }
    }
    return telling;
  }
}
