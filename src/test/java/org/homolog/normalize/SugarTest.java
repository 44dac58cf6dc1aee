package org.homolog.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The pairs of {@code cases/sugar.txt}: equal in the canonical form, in the blind form only, or in
 * neither.
 */
final class SugarTest {
  private static final Path PAIRS = Path.of("src/test/resources/cases/sugar.txt");
  private static final Pattern RELATION = Pattern.compile("\n(==|~~|/=)\n");

  /**
   * @param relation {@code ==} equal, {@code ~~} equal in the blind form only, {@code /=} of
   *     different canonical forms
   */
  private record Pair(String name, String left, String relation, String right) {}

  @TestFactory
  Stream<DynamicTest> pairs() throws IOException {
    return read().stream()
        .map(pair -> DynamicTest.dynamicTest(pair.name + " " + pair.relation, () -> check(pair)));
  }

  private static void check(Pair pair) {
    boolean canonical = Forms.canonical(pair.left) == Forms.canonical(pair.right);
    boolean blind = Forms.blind(pair.left) == Forms.blind(pair.right);
    assertThat(canonical)
        .as("canonical forms are equal:%n%s%n%s", pair.left, pair.right)
        .isEqualTo(pair.relation.equals("=="));
    if (!pair.relation.equals("/=")) {
      assertThat(blind).as("blind forms are equal:%n%s%n%s", pair.left, pair.right).isTrue();
    }
  }

  private static List<Pair> read() throws IOException {
    var pairs = new ArrayList<Pair>();
    for (String paragraph : Files.readString(PAIRS).split("\n\n+")) {
      int end = paragraph.indexOf('\n');
      var relation = RELATION.matcher(paragraph);
      assertThat(paragraph).startsWith("# ").containsPattern(RELATION);
      relation.find();
      pairs.add(
          new Pair(
              paragraph.substring(2, end),
              paragraph.substring(end + 1, relation.start()),
              relation.group(1),
              paragraph.substring(relation.end())));
    }
    return pairs;
  }
}
