package org.homolog.web.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ParametersTest {
  private static Parameters of(String name, String... values) {
    return new Parameters(Map.of(name, List.of(values)));
  }

  @Test
  void whatIsEmptyIsNotGiven() {
    Parameters parameters = of("page", "");
    assertThat(parameters.number("page", 7, 1, 9)).isEqualTo(7);
    parameters.end();
  }

  @Test
  void allThatIsWrongIsToldAtOnce() {
    var parameters =
        new Parameters(
            Map.of(
                "page", List.of("0"),
                "sort", List.of("nothing"),
                "weight", List.of("NaN"),
                "text", List.of("a", "b"),
                "more", List.of("x")));
    parameters.number("page", 1, 1, 9);
    parameters.choice("sort", List.of("wikis", "score"), sort -> sort);
    parameters.decimal("weight", 0, 10);
    parameters.text("text");
    assertThatExceptionOfType(BadRequestException.class)
        .isThrownBy(parameters::end)
        .withMessage(
            "page is a whole number from 1 to 9; sort is one of wikis, score; weight is a number"
                + " from 0.0 to 10.0; text is given more than 1 times; there is no parameter more");
  }

  @Test
  void whatIsTooLongIsNotTaken() {
    Parameters parameters = of("text", "x".repeat(50_001));
    assertThat(parameters.text("text")).isEmpty();
    assertThatExceptionOfType(BadRequestException.class)
        .isThrownBy(parameters::end)
        .withMessage("text is longer than 50,000 characters");
  }

  @Test
  void addressesAreEncoded() {
    assertThat(Address.to("/groups").with("text", "a&b=c <ü>+"))
        .hasToString("/groups?text=a%26b%3Dc%20%3C%C3%BC%3E%2B");
  }

  @Test
  void spreadsheetsFindNoFormula() {
    assertThat(
            new SpreadsheetRows()
                .row(List.of("=1+1", "-5", "-x", "@a", "a,b", "say \"x\"", "two\nlines"))
                .toString())
        .isEqualTo("'=1+1,-5,'-x,'@a,\"a,b\",\"say \"\"x\"\"\",\"two\nlines\"\r\n");
  }
}
