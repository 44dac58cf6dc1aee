package org.homolog.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class ShownTest {
  @Test
  void whatReordersOrHidesStandsByName() {
    assertThat(Shown.text("a\u202Eb\u0000c\u2028d\uD800e\uFEFFf\u2066g\u200Bh"))
        .isEqualTo("aU+202EbU+0000cU+2028dU+D800eU+FEFFfU+2066gU+200Bh");
  }

  @Test
  void scriptsAreLeftAsTheyAreWritten() {
    String text = "می\u200Cخواهم नमस्ते עברית 😀 𠜎";
    assertThat(Shown.text(text)).isSameAs(text);
  }

  @Test
  void linesKeepTheirEndsAndTabs() {
    assertThat(Shown.lines("{\n\ta = 1,\r}")).isEqualTo("{\n\ta = 1,U+000D}");
    assertThat(Shown.text("{\n\t")).isEqualTo("{U+000AU+0009");
  }
}
