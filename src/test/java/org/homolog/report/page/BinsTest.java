package org.homolog.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import org.homolog.report.page.PageJson.Histogram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class BinsTest {
  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "1, 1",
    "2, 2",
    "4, 2",
    "5, 5",
    "9.99, 5",
    "10, 10",
    "999, 500",
    "1000, 1000",
    "31978303, 20000000",
    ".001, .001",
    ".0019, .001",
    ".5, .5",
    ".053, .05"
  })
  void aBinBeginsAtOneTwoOrFiveTimesAPowerOfTen(double value, double low) {
    assertThat(Bins.low(value)).isEqualTo(low);
  }

  @Property
  void aValueLiesFromItsBinOnAndBelowTwiceAndAHalf(
      @ForAll @Scale(9) @DoubleRange(min = 1e-9, max = 1e15) double value) {
    double low = Bins.low(value);
    assertThat(low).isLessThanOrEqualTo(value).isGreaterThan(value / 2.5000001);
  }

  @Test
  void binsBetweenAreThereAndEmpty() {
    var bins = new Bins();
    List.of(0.0, 3.0, 3.0, 24.0).forEach(bins::add);
    assertThat(bins.histogram("x"))
        .isEqualTo(
            new Histogram("x", List.of(0.0, 2.0, 5.0, 10.0, 20.0), List.of(1L, 2L, 0L, 0L, 1L)));
  }

  @Test
  void nothingHasNoBins() {
    assertThat(new Bins().histogram("x")).isEqualTo(new Histogram("x", List.of(), List.of()));
  }
}
