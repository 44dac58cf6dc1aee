package org.homolog.web.page.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.homolog.corpus.LineRange;
import org.homolog.corpus.Source;
import org.homolog.pipeline.query.QueryResult.MatchedLines;
import org.junit.jupiter.api.Test;

final class MatchViewTest {
  private static final String LEFT = "--[[\na\nb ]] local x\nreturn x";
  private static final String RIGHT = "local y\nreturn y\n";

  @Test
  void showsTheLinesOfBothSidesWithContext() {
    String html = html(LEFT, RIGHT, List.of(match(3, 4, 1, 2)), 1);

    assertThat(html.replaceAll("\n+", "\n"))
        .isEqualTo(
            """
            <div class="code matches">
            <div class="match">
            <figure>
            <figcaption><a href="/left"><bdi>left</bdi></a> \
            <span class="range">lines 3 to 4</span></figcaption>
            <ol>
            <li><span class="number">2</span><code><bdi dir="ltr">\
            <span class="comment">a</span></bdi></code></li>
            <li class="marked"><span class="number">3</span>\
            <span class="spoken">Lines 3 to 4 match.</span><code><bdi dir="ltr">\
            <span class="comment">b ]]</span> <span class="keyword">local</span> x</bdi></code></li>
            <li class="marked"><span class="number">4</span><code><bdi dir="ltr">\
            <span class="keyword">return</span> x</bdi></code></li>
            </ol>
            </figure>
            <figure>
            <figcaption><a href="/right"><bdi>right</bdi></a> \
            <span class="range">lines 1 to 2</span></figcaption>
            <ol>
            <li class="marked"><span class="number">1</span>\
            <span class="spoken">Lines 1 to 2 match.</span><code><bdi dir="ltr">\
            <span class="keyword">local</span> y</bdi></code></li>
            <li class="marked"><span class="number">2</span><code><bdi dir="ltr">\
            <span class="keyword">return</span> y</bdi></code></li>
            </ol>
            </figure>
            </div>
            </div>
            """);
  }

  @Test
  void aLongMatchIsCutWithAWord() {
    String html = html("f()\n".repeat(100), RIGHT, List.of(match(2, 100, 2, 2)), 1);

    assertThat(Rendered.lines(html)).hasSize(60 + 2);
    assertThat(Rendered.text(html)).contains("40 more lines are left out here.");
  }

  @Test
  void manyMatchesAreCutWithAWord() {
    String html = html(LEFT, RIGHT, Collections.nCopies(51, match(4, 4, 2, 2)), 0);

    assertThat(Rendered.lines(html)).hasSize(100);
    assertThat(Rendered.text(html)).contains("1 more match is left out here.");
  }

  @Test
  void aMatchBeyondTheSourceIsCut() {
    String html = html(LEFT, "", List.of(match(4, Integer.MAX_VALUE, 7, 9)), 2);

    assertThat(Rendered.lines(html)).containsExactly("a", "b ]] local x", "return x");
    assertThat(html).doesNotContain("left out");
  }

  @Test
  void noMatchMakesALargePage() {
    String source = ("{" + "1,".repeat(5_000) + "}\n").repeat(200);

    String html = html(source, source, List.of(match(1, 60, 1, 60), match(100, 199, 90, 189)), 0);

    assertThat(html.length()).isBetween(1_000_000, 8 << 20);
    assertThat(Rendered.text(html)).contains("more characters", "lines are left out here.");
  }

  private static MatchedLines match(int left, int leftEnd, int right, int rightEnd) {
    return new MatchedLines(new LineRange(left, leftEnd), new LineRange(right, rightEnd));
  }

  private static String html(String left, String right, List<MatchedLines> matches, int context) {
    return Rendered.html(
        new MatchView(
            new MatchView.Side(new Link("left", "/left"), Source.of(left)),
            new MatchView.Side(new Link("right", "/right"), Source.of(right)),
            matches,
            context));
  }
}
