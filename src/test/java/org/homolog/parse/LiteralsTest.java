package org.homolog.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Random;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.Token;
import org.junit.jupiter.api.Test;

/** Numerals have the values that C's {@code strtod} gives them, however long they are. */
final class LiteralsTest {
  private static double number(String text) {
    return Literals.number(new CommonToken(Token.MIN_USER_TOKEN_TYPE, text));
  }

  @Test
  void hexadecimalNumeralsAreRoundedAsTheirExactValues() {
    var random = new Random(1);
    for (int digits = 1; digits < 300; digits++) {
      String hex = new BigInteger(4 * digits, random).toString(16);
      assertThat(number("0x" + hex)).as(hex).isEqualTo(new BigInteger(hex, 16).doubleValue());
    }
    assertThat(number("0x1fffffffffffff8")).as("a tie").isEqualTo(0x1fffffffffffff8L);
  }

  @Test
  void numeralsOfAMillionDigitsHaveValues() {
    assertThat(number("0x" + "F".repeat(1_000_000))).isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(number("0X" + "0".repeat(1_000_000) + "a")).isEqualTo(10);
    assertThat(number("9".repeat(1_000_000))).isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(number("0." + "0".repeat(1_000_000) + "1")).isZero();
  }
}
