package org.homolog.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PaceTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          12345 | 300000 | 60    | 12,345 of 300,000 pages | 206 pages/s, 23 minutes left
          10    | 20     | 10    | 10 of 20 pages          | 1.0 pages/s, 10 seconds left
          19    | 20     | 19    | 19 of 20 pages          | 1.0 pages/s, 1 second left
          20    | 20     | 5     | 20 of 20 pages          | 4.0 pages/s, 0 seconds left
          1     | 1000   | 3600  | 1 of 1,000 pages        | 0.00 pages/s, 999 hours left
          500   | -1     | 10    | 500 pages               | 50 pages/s
          21    | 20     | 1     | 21 of 20 pages          | 21 pages/s
          0     | 20     | 10    | 0 of 20 pages           |
          5     | 20     | 0     | 5 of 20 pages           |
          """)
  void inWords(long done, long total, long seconds, String reached, String speed) {
    var pace = new Pace(done, total, Duration.ofSeconds(seconds));
    assertThat(pace.reached("pages")).isEqualTo(reached);
    assertThat(pace.speed("pages")).isEqualTo(speed == null ? "" : speed);
  }

  @Test
  void withoutUnit() {
    var pace = new Pace(3, 12, Duration.ofMinutes(5));
    assertThat(pace.reached("")).isEqualTo("3 of 12");
    assertThat(pace.speed("")).isEqualTo("0.01/s, 15 minutes left");
    assertThat(pace.left()).contains(Duration.ofMinutes(15));
    assertThat(pace.rate()).isEqualTo(0.01);
  }
}
