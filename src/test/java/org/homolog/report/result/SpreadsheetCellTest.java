package org.homolog.report.result;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SpreadsheetCellTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "+1",
        "-x",
        "-1+1",
        "@SUM(1+9)*cmd",
        "\t=1",
        "\r=1",
        "\n=1",
        "＝1+1",
        "＋1",
        "－1",
        "＠a",
        "-",
        "'=1+1"
      })
  void formulasAreMarked(String text) {
    assertThat(SpreadsheetCell.inert(text)).isEqualTo("'" + text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "-5", "-0.25", "-1.0E-5", "1-9", "'a", "''", "a=1", " b"})
  void allElseStays(String text) {
    assertThat(SpreadsheetCell.inert(text)).isEqualTo(text);
  }
}
