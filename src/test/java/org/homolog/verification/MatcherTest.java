package org.homolog.verification;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.homolog.corpus.LineRange;
import org.homolog.fingerprint.FormReader;
import org.homolog.fingerprint.TokenSequence;
import org.homolog.normalize.Form;
import org.homolog.normalize.Normalizer;
import org.homolog.parse.LuaParser;
import org.homolog.parse.Parsed;
import org.junit.jupiter.api.Test;

final class MatcherTest {
  private static final MatchOptions SHORT = new MatchOptions(3, 1000);
  private static final String FIRST =
      """
      function p.first(frame)
        local args = frame.args
        if args[1] == nil then
          return mw.text.trim(args.text or '')
        end
        return args[1] .. args[2]
      end
      """;
  private static final String SECOND =
      """
      function p.second(list)
        local sum = 0
        for i, v in ipairs(list) do
          sum = sum + v * i
        end
        return sum / #list
      end
      """;

  @Test
  void findsReorderedFunctions() {
    TokenSequence left = blind("local p = {}\n" + FIRST + SECOND + "return p\n");
    TokenSequence right = blind("local q = {}\n\n" + SECOND + "\n" + FIRST + "return q\n");

    List<Match> matches = new Matcher(MatchOptions.DEFAULTS).match(left, right);

    assertThat(matches).hasSize(2);
    assertThat(matches.get(0).leftStart()).isLessThan(matches.get(1).leftStart());
    assertThat(matches.get(0).rightStart()).isGreaterThan(matches.get(1).rightStart());
    assertThat(matches.get(0).leftLines(left)).isEqualTo(new LineRange(2, 8));
    assertThat(matches.get(0).rightLines(right)).isEqualTo(new LineRange(11, 17));
    assertThat(matches.get(1).leftLines(left)).isEqualTo(new LineRange(9, 15));
    assertThat(matches.get(1).rightLines(right)).isEqualTo(new LineRange(3, 9));
  }

  @Test
  void comparesOneFunctionWithinItsModule() {
    TokenSequence module = blind("local p = {}\n" + FIRST + SECOND + "return p\n");
    TokenSequence function = module.within(module.functions().get(1));

    List<Match> matches = new Matcher(MatchOptions.DEFAULTS).match(function, module);

    assertThat(matches)
        .containsExactly(new Match(0, module.functions().get(1).start(), function.size()));
    assertThat(matches.getFirst().leftLines(function)).isEqualTo(new LineRange(9, 15));
  }

  @Test
  void cutsAMatchWhoseMiddleALongerOneTook() {
    // right has 20 to 39 once more, in a longer run
    int[] left = IntStream.concat(IntStream.range(0, 60), IntStream.of(900)).toArray();
    int[] right =
        IntStream.concat(
                IntStream.concat(IntStream.range(0, 45), IntStream.of(901)),
                IntStream.range(10, 60))
            .toArray();

    List<Match> matches = new Matcher(SHORT).match(sequence(left), sequence(right));

    assertThat(matches).containsExactly(new Match(0, 0, 10), new Match(10, 46, 50));
  }

  @Test
  void extendsAMatchThroughRunsThatAreTooFrequent() {
    // 0 0 0 is too frequent, and its first and last occurrences lie on other diagonals
    int[] left = around(10, 5);
    int[] right = around(14, 3);

    List<Match> matches =
        new Matcher(new MatchOptions(3, 1)).match(sequence(left), sequence(right));

    assertThat(matches).containsExactly(new Match(0, 4, 22));
  }

  private static int[] around(int before, int after) {
    int[] symbols = new int[before + 9 + after];
    for (int i = 0; i < 9; i++) {
      symbols[before + i] = i + 1;
    }
    return symbols;
  }

  @Test
  void linesAreTheLeastAndTheGreatestOfTheTokens() {
    var sequence =
        new TokenSequence(
            new int[] {1, 2, 3}, new byte[3], new long[3], new int[] {9, 4, 6}, List.of());

    assertThat(new Match(0, 1, 2).leftLines(sequence)).isEqualTo(new LineRange(4, 9));
    assertThat(new Match(0, 1, 2).rightLines(sequence)).isEqualTo(new LineRange(4, 6));
  }

  @Test
  void nothingIsSharedByShortSequences() {
    assertThat(new Matcher(SHORT).match(sequence(1, 2), sequence(1, 2))).isEmpty();
    assertThat(new Matcher(SHORT).match(sequence(), sequence(1, 2, 3))).isEmpty();
  }

  @Test
  void aLongTableOfOneShapeIsMatchedInTime() {
    int[] left = table(25_000, 7);
    int[] right = table(24_000, 9);

    List<Match> matches =
        assertTimeout(
            Duration.ofSeconds(10),
            () -> new Matcher(MatchOptions.DEFAULTS).match(sequence(left), sequence(right)));

    assertThat(matches.stream().mapToInt(Match::length).sum()).isGreaterThan(90_000);
  }

  @Test
  void aLongPeriodicSequenceWithRareMarksIsMatchedInTime() {
    int[] left = table(25_000, 7);
    int[] right = table(25_000, 7);
    for (int i = 0; i < 15; i++) {
      for (int mark = 0; mark < 400; mark++) {
        left[(i * 400 + mark) * 16] = 1000 + mark;
        right[(i * 400 + (mark * 7 + i) % 400) * 16] = 1000 + mark;
      }
    }

    List<Match> matches =
        assertTimeout(
            Duration.ofSeconds(20),
            () -> new Matcher(MatchOptions.DEFAULTS).match(sequence(left), sequence(right)));

    assertThat(matches).isNotEmpty();
  }

  @Property(tries = 300)
  void matchesAreEqualRunsThatDoNotOverlap(
      @ForAll("symbols") int[] left, @ForAll("symbols") int[] right) {
    BitSet lefts = new BitSet();
    BitSet rights = new BitSet();
    for (Match match : new Matcher(SHORT).match(sequence(left), sequence(right))) {
      assertThat(match.length()).isGreaterThanOrEqualTo(3);
      for (int i = 0; i < match.length(); i++) {
        assertThat(left[match.leftStart() + i]).isEqualTo(right[match.rightStart() + i]);
        assertThat(lefts.get(match.leftStart() + i)).isFalse();
        assertThat(rights.get(match.rightStart() + i)).isFalse();
        lefts.set(match.leftStart() + i);
        rights.set(match.rightStart() + i);
      }
    }
  }

  @Property(tries = 3000)
  void swappingTheSidesSwapsTheStarts(@ForAll("bits") int[] left, @ForAll("bits") int[] right) {
    var matcher = new Matcher(SHORT);
    assertThat(
            matcher.match(sequence(right), sequence(left)).stream()
                .map(Match::swapped)
                .sorted()
                .toList())
        .isEqualTo(matcher.match(sequence(left), sequence(right)));
  }

  @Property(tries = 300)
  void theLongestCommonRunIsMatchedAndNoneIsLeft(
      @ForAll("symbols") int[] left, @ForAll("symbols") int[] right) {
    List<Match> matches = new Matcher(SHORT).match(sequence(left), sequence(right));
    int longest = matches.stream().mapToInt(Match::length).max().orElse(0);

    assertThat(longest).isEqualTo(longest(left, right));
    int[] freeLeft = left.clone();
    int[] freeRight = right.clone();
    for (Match match : matches) {
      Arrays.fill(freeLeft, match.leftStart(), match.leftStart() + match.length(), -1);
      Arrays.fill(freeRight, match.rightStart(), match.rightStart() + match.length(), -2);
    }
    assertThat(longest(freeLeft, freeRight)).isZero();
  }

  @Provide
  Arbitrary<int[]> bits() {
    return Arbitraries.integers().between(0, 1).array(int[].class).ofMaxSize(40);
  }

  @Provide
  Arbitrary<int[]> symbols() {
    return Arbitraries.integers().between(0, 3).array(int[].class).ofMaxSize(60);
  }

  /** The length of the longest common run, 0 if it is below 3. */
  private static int longest(int[] left, int[] right) {
    int longest = 0;
    for (int l = 0; l < left.length; l++) {
      for (int r = 0; r < right.length; r++) {
        int n = 0;
        while (l + n < left.length && r + n < right.length && left[l + n] == right[r + n]) {
          n++;
        }
        longest = Math.max(longest, n);
      }
    }
    return longest < 3 ? 0 : longest;
  }

  private static int[] table(int entries, int head) {
    int[] symbols = new int[entries * 4 + head];
    for (int i = 0; i < symbols.length; i++) {
      symbols[i] = i < head ? 100 + i : (i - head) % 4;
    }
    return symbols;
  }

  private static TokenSequence sequence(int... symbols) {
    int[] lines = new int[symbols.length];
    Arrays.fill(lines, 1);
    return new TokenSequence(
        symbols, new byte[symbols.length], new long[symbols.length], lines, List.of());
  }

  private static TokenSequence blind(String source) {
    var parsed = (Parsed) new LuaParser().parse(source.getBytes(UTF_8));
    return FormReader.read(new Normalizer(Form.BLIND).normalize(parsed.chunk()), parsed.tokens());
  }
}
