package org.homolog.mediawiki.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ApiOptionsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Homolog/0.1 (someone@example.org)",
        "Homolog/0.1 (https://example.org/homolog)",
        "Homolog/0.1 (User:Example)"
      })
  void aContactIsEnough(String userAgent) {
    assertThat(ApiOptions.of(userAgent).userAgent()).isEqualTo(userAgent);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "Homolog/0.1", "Homolog/0.1 (me)"})
  void nobodyAsksWithoutAContact(String userAgent) {
    assertThatThrownBy(() -> ApiOptions.of(userAgent))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "the User-Agent \"%s\" names no contact: give an e-mail address or a web page"
                .formatted(userAgent.strip()));
  }

  @Test
  void allErrorsAtOnce() {
    assertThatThrownBy(
            () -> new ApiOptions("a@b.org\n", 0, RetryOptions.DEFAULTS, Duration.ZERO, -1, 0))
        .hasMessageContainingAll("ASCII", "at least 1 request", "more time", "maxlag", "more room")
        .hasMessageNotContaining("\n");
    assertThatThrownBy(() -> new RetryOptions(0, Duration.ofSeconds(2), Duration.ofSeconds(1)))
        .hasMessageContainingAll("at least 1 attempt", "shorter than the first");
  }
}
