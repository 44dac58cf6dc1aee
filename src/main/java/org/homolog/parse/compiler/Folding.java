package org.homolog.parse.compiler;

import org.homolog.syntax.BinaryExpression;

/** Computes what two numerals give, as the code generator does: {@code constfolding}. */
final class Folding {
  private Folding() {}

  /** Makes the left operand the result, unless an operand is no numeral or the result none. */
  static boolean fold(BinaryExpression.Operator operator, Operand left, Operand right) {
    if (!left.isNumeral() || !right.isNumeral()) {
      return false;
    }
    double a = left.number;
    double b = right.number;
    double result =
        switch (operator) {
          case ADD -> a + b;
          case SUBTRACT -> a - b;
          case MULTIPLY -> a * b;
          case DIVIDE -> b == 0 ? Double.NaN : a / b;
          case MODULO -> b == 0 ? Double.NaN : a - Math.floor(a / b) * b;
          case POWER -> Math.pow(a, b);
          default -> Double.NaN;
        };
    if (Double.isNaN(result)) {
      return false;
    }
    left.number = result;
    return true;
  }
}
