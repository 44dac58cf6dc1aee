package org.homolog.wikitext;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.homolog.report.result.Hostile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Text made wikitext. */
final class WikitextTest {
  private static final List<String> TITLES = Hostile.TITLES;

  @Test
  void markupIsWrittenAsReferences() {
    assertThat(Wikitext.text("[[a|b]]")).isEqualTo("<bdi>&#91;&#91;a&#124;b&#93;&#93;</bdi>");
    assertThat(Wikitext.text("Römische Zahl (1)/doc-2, ж"))
        .isEqualTo("<bdi>Römische Zahl (1)/doc-2, ж</bdi>");
  }

  @Test
  void controlsAreSeen() {
    assertThat(Wikitext.text("a\u202Eb\n\uDB40\uDC41"))
        .isEqualTo("<bdi>a&#92;u202Eb&#92;u000A&#92;uDB40&#92;uDC41</bdi>");
    assertThat(Wikitext.text("\uFFFE\uD800\uFDD0"))
        .isEqualTo("<bdi>&#92;uFFFE&#92;uD800&#92;uFDD0</bdi>");
  }

  @Test
  void joinersAreKept() {
    assertThat(Wikitext.text("क्\u200Dष")).isEqualTo("<bdi>क्\u200Dष</bdi>");
  }

  @Test
  void noNumberIsLinkedByTheWordBeforeIt() {
    assertThat(Wikitext.text("RFC 1, PMID 2, ISBN 3"))
        .isEqualTo("<bdi>&#82;FC 1, &#80;MID 2, &#73;SBN 3</bdi>");
  }

  @Test
  void longTextsAreCut() {
    assertThat(Wikitext.text("a".repeat(300))).isEqualTo("<bdi>" + "a".repeat(300) + "</bdi>");
    assertThat(Wikitext.text("\uD83E\uDD84".repeat(301)))
        .isEqualTo("<bdi>" + "\uD83E\uDD84".repeat(300) + "…</bdi>");
  }

  @Test
  void blocksKeepTheirLinesWhole() {
    assertThat(Wikitext.block("a\r\n\tb\u202E\n" + "c".repeat(400) + "\n\n</pre>"))
        .isEqualTo("<pre>\na\n\tb&#92;u202E\n" + "c".repeat(400) + "\n\n&#60;/pre&#62;\n</pre>");
  }

  @Test
  void links() {
    assertThat(Wikitext.link(Optional.of("https://a.example/b"), "]"))
        .isEqualTo("[https://a.example/b <bdi>&#93;</bdi>]");
    assertThat(Wikitext.link(Optional.empty(), "]")).isEqualTo("<bdi>&#93;</bdi>");
  }

  /** What opens anything at all in wikitext is one of these, or stands at the start of a line. */
  @ParameterizedTest
  @FieldSource("TITLES")
  void nothingHostileIsLeft(String title) {
    assertThat(Wikitext.text(title))
        .startsWith("<bdi>")
        .endsWith("</bdi>")
        .satisfies(
            text ->
                assertThat(text.substring(5, text.length() - 6).replaceAll("&#\\d+;", ""))
                    .doesNotContainPattern(
                        "[\\p{Cc}\\[\\]{}<>|!'\"=*#:;~_&`\\u202A-\\u202E\\u2066-\\u2069]"));
  }
}
