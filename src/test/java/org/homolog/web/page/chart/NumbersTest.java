package org.homolog.web.page.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NumbersTest {
  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "7, 7",
    "999, 999",
    "1000, 1k",
    "1999, 1.9k",
    "9999, 9.9k",
    "12345, 12k",
    "999999, 999k",
    "1000000, 1M",
    "31978303, 31M",
    "5000000000, 5G",
    ".05, 0.05",
    ".002, 0.002"
  })
  void shortNumbersHaveFourCharacters(double number, String text) {
    assertThat(Numbers.compact(number)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({"1, 1.000", ".9999999, 0.999", ".7, 0.700", ".299, 0.299", "0, 0.000"})
  void onlyOneIsWrittenAsOne(double confidence, String text) {
    assertThat(Numbers.confidence(confidence)).isEqualTo(text);
  }
}
