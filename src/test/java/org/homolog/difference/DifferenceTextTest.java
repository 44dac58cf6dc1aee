package org.homolog.difference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.homolog.corpus.Source;
import org.junit.jupiter.api.Test;

final class DifferenceTextTest {
  private static final String LEFT = "a()\nb()\nc()\nd('x')\ne()\nf()\ng()\nh()\ni()\nj()\nk()\n";

  @Test
  void writesHunksWithContextAndBothLineNumbers() {
    assertThat(text(View.PLAIN, 1, LEFT, LEFT.replace("'x'", "'y'").replace("i()\n", "")))
        .containsExactly(
            "@@ -3,3 +3,3 @@",
            "   3  3 c()",
            "-  4    d('x')",
            "+     4 d('y')",
            "   5  5 e()",
            "@@ -8,3 +8,2 @@",
            "   8  8 h()",
            "-  9    i()",
            "  10  9 j()");
  }

  @Test
  void hunksThatTouchAreOne() {
    List<String> lines =
        text(View.PLAIN, 2, LEFT, LEFT.replace("'x'", "'y'").replace("i()\n", "x.y = 1\n"));

    assertThat(lines)
        .filteredOn(line -> line.startsWith("@@"))
        .containsExactly("@@ -2,10 +2,10 @@");
  }

  @Test
  void saysWhyLinesDifferThatLookAlike() {
    assertThat(
            text(
                View.CANONICAL,
                0,
                "local a, b = f()\na.x = 1\nb.y = 2\nreturn a, b, a, b",
                "local a, b = f()\na.x = 1\na.y = 2\nreturn a, b, a, b"))
        .containsExactly(
            "@@ -3,1 +3,1 @@",
            "- 3   b.y = 2",
            "+   3 a.y = 2",
            "# 'b' and 'a' are not the same local elsewhere");
  }

  @Test
  void saysThatASourceDoesNotParse() {
    assertThat(text(View.CANONICAL, 3, "x = = 1", "x = = 1"))
        .containsExactly(
            "# the plain lines are compared: left:1:5: unexpected '=', expected an expression",
            "# the plain lines are compared: right:1:5: unexpected '=', expected an expression");
  }

  @Test
  void emptySourcesHaveNoLines() {
    assertThat(text(View.PLAIN, 3, "", "")).isEmpty();
    assertThat(text(View.CANONICAL, 3, "", "a()")).containsExactly("@@ -0,0 +1,1 @@", "+   1 a()");
  }

  private static List<String> text(View view, int context, String left, String right) {
    return new DifferenceText(context)
        .lines(new Differ(new DifferenceOptions(view)).compare(Source.of(left), Source.of(right)));
  }
}
