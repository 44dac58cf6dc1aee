package org.homolog.mediawiki.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

final class WaitsTest {
  private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");

  private final Waits waits =
      new Waits(
          new RetryOptions(9, Duration.ofSeconds(1), Duration.ofSeconds(30)),
          RandomGenerator.of("L64X128MixRandom"));

  @Test
  void waitsTwiceAsLongEachTimeAndHalfByChance() {
    for (int attempts = 1; attempts < 100; attempts++) {
      Duration longest = Duration.ofSeconds(attempts > 5 ? 30 : 1L << (attempts - 1));
      assertThat(waits.after(attempts, Optional.empty())).isBetween(longest.dividedBy(2), longest);
    }
  }

  @Test
  void waitsAsLongAsAskedForButNotForEver() {
    assertThat(waits.after(1, Optional.of(Duration.ofSeconds(7)))).hasSeconds(7);
    assertThat(waits.after(1, Optional.of(Duration.ofDays(1)))).hasSeconds(30);
    assertThat(waits.after(1, Optional.of(Duration.ZERO)))
        .isBetween(Duration.ofMillis(500), Duration.ofSeconds(1));
  }

  @Test
  void readsSecondsAndDates() {
    assertThat(Waits.retryAfter("5", NOW)).contains(Duration.ofSeconds(5));
    assertThat(Waits.retryAfter(" 0 ", NOW)).contains(Duration.ZERO);
    assertThat(Waits.retryAfter("1.5", NOW)).contains(Duration.ofSeconds(2));
    assertThat(Waits.retryAfter("Wed, 25 Nov 2026 12:00:09 GMT", NOW))
        .contains(Duration.ofSeconds(9));
    assertThat(Waits.retryAfter("Wed, 25 Nov 2026 11:00:00 GMT", NOW)).contains(Duration.ZERO);
    assertThat(Waits.retryAfter("soon", NOW)).isEmpty();
    assertThat(Waits.retryAfter("-1", NOW)).isEmpty();
    assertThat(Waits.retryAfter("99999999999999999999", NOW)).isEmpty();
  }
}
