package org.homolog.web.page.code;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.homolog.corpus.LineRange;
import org.homolog.corpus.Source;
import org.homolog.web.page.code.SourceView.Margin;
import org.junit.jupiter.api.Test;

final class SourceViewTest {
  /** Of the least markup a page can take when it shows most. */
  private static final int MOST_HTML = 8 << 20;

  @Test
  void showsNumbersColoursMarksAndNotes() {
    var margin =
        new Margin(
            List.of(new LineRange(2, 3)), Map.of(2, new Link("3 copies", "/functions/f1?of=p")));

    String html =
        Rendered.html(
            view("local p = {}\nfunction p.f()\n\treturn type(nil) -- 1 < 2\nend", margin, 1));

    assertThat(html.replaceAll("\n+", "\n"))
        .isEqualTo(
            """
            <div class="code source">
            <a class="skip" href="#source-end">Skip the source</a>
            <ol>
            <li id="L1"><a class="number" href="#L1">1</a><code><bdi dir="ltr">\
            <span class="keyword">local</span> p = {}</bdi></code></li>
            <li id="L2" class="marked"><a class="number" href="#L2">2</a>\
            <span class="spoken">Lines 2 to 3 are marked.</span><code><bdi dir="ltr">\
            <span class="keyword">function</span> p.f()</bdi></code>\
            <span class="beside"><a href="/functions/f1?of=p"><bdi>3 copies</bdi></a></span></li>
            <li id="L3" class="marked"><a class="number" href="#L3">3</a><code><bdi dir="ltr">\
            \t<span class="keyword">return</span> <span class="builtin">type</span>(\
            <span class="constant">nil</span>) <span class="comment">-- 1 &lt; 2</span>\
            </bdi></code></li>
            <li id="L4"><a class="number" href="#L4">4</a><code><bdi dir="ltr">\
            <span class="keyword">end</span></bdi></code></li>
            </ol>
            <p class="end" id="source-end"><span class="spoken">End of the source</span></p>
            </div>
            """);
  }

  @Test
  void whateverTheSourceIsItIsText() {
    String html = html("</bdi></code><script>alert(1)</script>\n'<img onerror=x>' \"&lt;\"");

    assertThat(html).doesNotContain("<script", "<img");
    assertThat(Rendered.lines(html))
        .containsExactly("</bdi></code><script>alert(1)</script>", "'<img onerror=x>' \"&lt;\"");
  }

  @Test
  void charactersThatAreNotSeenAreNamed() {
    String html = html("a\0b = '\u202Eabc\u2066' -- \u2028\uFEFF\u200D\u0085\uDB40\uDC41\t.");

    assertThat(html)
        .contains(
            "a<span class=\"control\">U+0000</span>b = <span class=\"string\">'</span>"
                + "<span class=\"control\">U+202E</span><span class=\"string\">abc</span>"
                + "<span class=\"control\">U+2066</span><span class=\"string\">'</span> ");
    assertThat(Rendered.lines(html))
        .containsExactly("aU+0000b = 'U+202EabcU+2066' -- U+2028U+FEFFU+200DU+0085U+E0041\t.");
  }

  @Test
  void bytesThatAreNotUtf8AreShownAsReplacementsWithAWord() {
    byte[] bytes = "return 'a'".getBytes(UTF_8);
    bytes[8] = (byte) 0xFF;

    String html = Rendered.html(new SourceView(Source.of(bytes), Margin.EMPTY, 1, from -> "#"));

    assertThat(html).contains("Bytes that are not UTF-8 are shown as \uFFFD.");
    assertThat(Rendered.lines(html)).containsExactly("return '\uFFFD'");
    assertThat(html("return '\uFFFD'")).doesNotContain("not UTF-8");
  }

  @Test
  void anEmptySourceIsCalledEmpty() {
    assertThat(html("")).contains("The source is empty.").doesNotContain("<ol>");
    assertThat(Rendered.lines(html("\r\n"))).containsExactly("");
  }

  @Test
  void aLongSourceIsShownInParts() {
    String source = "x = 1\n".repeat(12_000);

    String first = html(source);
    String second = Rendered.html(view(source, Margin.EMPTY, 5_001));
    String last = Rendered.html(view(source, Margin.EMPTY, 99_999));

    assertThat(Rendered.lines(first)).hasSize(5_000);
    assertThat(Rendered.text(first)).contains("Only lines 1 to 5,000 of 12,000 are shown here.");
    assertThat(first).contains("href=\"?from=5001\"").doesNotContain("Previous lines");
    assertThat(second)
        .contains("id=\"L5001\"", "id=\"L10000\"", "href=\"?from=1\"", "href=\"?from=10001\"")
        .doesNotContain("id=\"L5000\"", "id=\"L10001\"");
    assertThat(Rendered.lines(last)).containsExactly("x = 1");
  }

  @Test
  void aPartKnowsTheLongCommentThatItBeginsIn() {
    String source = "--[[\n" + "x\n".repeat(6_000) + "]] y";

    assertThat(Rendered.html(view(source, Margin.EMPTY, 6_001)))
        .contains("<span class=\"comment\">x</span>", "<span class=\"comment\">]]</span> y");
  }

  @Test
  void aLineThatIsTooLongIsCutWithAWord() {
    String html = html("x = '" + "\uD83D\uDE00".repeat(1 << 20) + "'");

    assertThat(Rendered.lines(html))
        .containsExactly("x = '" + "\uD83D\uDE00".repeat(9_997) + "… 2,077,159 more characters …");
  }

  @Test
  void noSourceMakesALargePage() {
    for (String unit : List.of("1,", "\0", "nil ", "<", "\n", "'", "[[", "\u202E\n", "\"&\"\n")) {
      String html = html(unit.repeat((2 << 20) / unit.length()));

      assertThat(html.length()).as(unit).isBetween(20_000, MOST_HTML);
      assertThat(Rendered.text(html)).as(unit).containsPattern("Only lines|more characters");
    }
  }

  @Test
  void marksBeyondTheSourceAreNone() {
    var margin =
        new Margin(
            List.of(new LineRange(2, Integer.MAX_VALUE), new LineRange(7, 9)),
            Map.of(9, new Link("nothing", "/")));

    assertThat(Rendered.text(Rendered.html(view("a\nb\nc", margin, 1))))
        .contains("Lines 2 to 3 are marked.")
        .doesNotContain("Lines 7", "nothing");
  }

  private static String html(String source) {
    return Rendered.html(view(source, Margin.EMPTY, 1));
  }

  private static SourceView view(String source, Margin margin, int from) {
    return new SourceView(Source.of(source), margin, from, line -> "?from=" + line);
  }
}
