package org.homolog.web.page.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LinkTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://en.wikipedia.org/wiki/Module:A?b=c:d",
        "http://localhost:8080/",
        "/modules/enwiki/Module:A",
        "modules/Module:A",
        "?from=5001",
        "#L12",
        ""
      })
  void leadsWithinTheSiteOrToAWebPage(String href) {
    assertThat(new Link("text", href).href()).isEqualTo(href);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"javascript:alert(1)", " javascript:x", "data:text/html,x", "//evil.example/"})
  void leadsNowhereElse(String href) {
    assertThatThrownBy(() -> new Link("text", href)).isInstanceOf(IllegalArgumentException.class);
  }
}
