package org.homolog.web.page.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.homolog.corpus.Source;
import org.homolog.difference.Change;
import org.homolog.difference.Differ;
import org.homolog.difference.Difference;
import org.homolog.difference.DifferenceOptions;
import org.homolog.difference.Row;
import org.homolog.difference.Row.Range;
import org.homolog.difference.Row.Side;
import org.homolog.difference.View;
import org.homolog.web.page.code.DifferenceView.Extent;
import org.junit.jupiter.api.Test;

final class DifferenceViewTest {
  private static final Link LEFT = new Link("enwiki:Module:A", "/a");
  private static final Link RIGHT = new Link("dewiki:Modul:<b>\u202E", "/b");

  private static final String SOURCE = "local a = 'x'\n".repeat(9) + "return a\n";

  @Test
  void showsChangesWithSignsWordsMarksAndColours() {
    Difference difference =
        plain("local p = 'one'\nq()\nlocal z = 1\n", "local p = 'two'\nlocal z = 1\n");

    String html = html(difference, Extent.DEFAULTS);

    assertThat(html)
        .contains(
            "<p class=\"summary\">strings and logic differ; rows: 1 of strings, 1 of logic</p>",
            "<a href=\"/a\"><bdi>enwiki:Module:A</bdi></a>",
            "<bdi>dewiki:Modul:&lt;b&gt;<span class=\"control\">U+202E</span></bdi>",
            """
            <tr class="changed"><td class="number">1</td><td class="left">\
            <span class="sign" aria-hidden="true">~</span>\
            <span class="spoken">differs: strings</span><code><bdi dir="ltr">\
            <span class="keyword">local</span> p = <del><span class="string">'one'</span></del>\
            </bdi></code></td><td class="number">1</td><td class="right">\
            <span class="sign" aria-hidden="true">~</span>\
            <span class="spoken">differs: strings</span><code><bdi dir="ltr">\
            <span class="keyword">local</span> p = <ins><span class="string">'two'</span></ins>\
            </bdi></code></td></tr>
            <tr class="left-only"><td class="number">2</td><td class="left">\
            <span class="sign" aria-hidden="true">−</span>\
            <span class="spoken">left only: logic</span><del><code><bdi dir="ltr">q()</bdi></code>\
            </del></td><td class="none" colspan="2"></td></tr>
            <tr class="equal"><td class="number">3</td><td class="left"><code>""");
  }

  @Test
  void foldsWhatIsEqualButForTheContext() {
    Difference difference = plain(SOURCE, SOURCE.replace("return a", "return b"));

    assertThat(html(difference, new Extent(2, 1))).contains("… 7 equal lines …");
    assertThat(Rendered.lines(html(difference, new Extent(2, 1)))).hasSize(6);
    assertThat(html(difference, new Extent(0, 1))).contains("… 9 equal lines …");
    assertThat(Rendered.lines(html(difference, new Extent(DifferenceView.ALL, 1)))).hasSize(20);
    assertThatThrownBy(() -> new Extent(-1, 1)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void oneEqualLineIsNotFolded() {
    Difference difference = plain(SOURCE, SOURCE.replace("return a", "return b"));

    assertThat(html(difference, new Extent(8, 1))).doesNotContain("equal lines");
    assertThat(html(difference, new Extent(7, 1))).contains("… 2 equal lines …");
  }

  @Test
  void equalModulesAreOneFold() {
    String html = html(plain(SOURCE, SOURCE), Extent.DEFAULTS);

    assertThat(html).contains("the sources are identical", "… 10 equal lines …");
    assertThat(Rendered.lines(html)).isEmpty();
  }

  @Test
  void coloursGoOnAfterAFold() {
    String source = "--[[\n" + "x\n".repeat(20) + "1\n]]";

    assertThat(html(plain(source, source.replace("1", "2")), new Extent(1, 1)))
        .contains("<del><span class=\"comment\">1</span></del>")
        .contains("<span class=\"comment\">]]</span>");
  }

  @Test
  void saysWhyTheNormalFormsAreNotComparedAndWhyRowsDiffer() {
    Difference broken =
        new Differ(DifferenceOptions.DEFAULTS).compare(Source.of("= <b>"), Source.of("return 1"));
    var side = new Side(1, "f(a)", List.of());
    var row = new Row(Row.Kind.CHANGED, side, side, Set.of(Change.NAMES), "'a' and <i> \u202E");

    assertThat(Rendered.text(html(broken, Extent.DEFAULTS)))
        .contains("the plain lines are compared: left:1:1:");
    assertThat(html(difference(List.of(row)), Extent.DEFAULTS))
        .contains("<bdi>'a' and &lt;i&gt; <span class=\"control\">U+202E</span></bdi>");
  }

  @Test
  void aMarkFarOutOnALongLineIsShown() {
    String text = "\"" + "a".repeat(1 << 20) + "\", 1, \"" + "b".repeat(1 << 20) + "\"";
    int at = text.indexOf("1");
    var side = new Side(1, text, List.of(new Range(at, at + 1)));
    var row = new Row(Row.Kind.CHANGED, side, side, Set.of(Change.DATA), "");

    String html = html(difference(List.of(row)), Extent.DEFAULTS);

    assertThat(html)
        .contains("characters before …", "more characters …")
        .contains("<del><span class=\"number\">1</span></del>");
    assertThat(html.length()).isBetween(40_000, 60_000);
  }

  @Test
  void manyRowsAreShownInParts() {
    var rows = new ArrayList<Row>();
    for (int i = 1; i <= 12_000; i++) {
      rows.add(
          new Row(
              Row.Kind.LEFT_ONLY,
              new Side(i, "f(" + i + ")", List.of()),
              null,
              Set.of(Change.LOGIC),
              ""));
    }

    String first = html(difference(rows), Extent.DEFAULTS);
    String last = html(difference(rows), new Extent(3, 10_001));

    assertThat(Rendered.lines(first)).hasSize(5_000).endsWith("f(5000)");
    assertThat(Rendered.text(first)).contains("Only rows 1 to 5,000 of 12,000 are shown here.");
    assertThat(first).contains("href=\"?row=5001\"");
    assertThat(Rendered.lines(last)).hasSize(2_000).startsWith("f(10001)");
  }

  private static Difference plain(String left, String right) {
    return new Differ(new DifferenceOptions(View.PLAIN)).compare(Source.of(left), Source.of(right));
  }

  private static Difference difference(List<Row> rows) {
    return new Difference(View.PLAIN, false, rows, List.of());
  }

  private static String html(Difference difference, Extent extent) {
    return Rendered.html(new DifferenceView(difference, LEFT, RIGHT, extent, row -> "?row=" + row));
  }
}
