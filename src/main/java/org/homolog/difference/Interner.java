package org.homolog.difference;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

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
    return lines.stream()
        .mapToInt(
            line ->
                number(
                    line.words().stream().map(part.apply(line)).collect(Collectors.joining("\0"))))
        .toArray();
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
