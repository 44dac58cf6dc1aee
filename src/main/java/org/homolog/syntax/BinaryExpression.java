package org.homolog.syntax;

import java.util.List;

/** {@code left operator right}. */
public record BinaryExpression(
    Position position, Operator operator, Expression left, Expression right) implements Expression {
  @Override
  public List<? extends Node> children() {
    return List.of(left, right);
  }

  /** A binary operator, in the manual's order of precedence. */
  public enum Operator {
    OR("or", 1, 1),
    AND("and", 2, 2),
    LESS("<", 3, 3),
    GREATER(">", 3, 3),
    LESS_EQUAL("<=", 3, 3),
    GREATER_EQUAL(">=", 3, 3),
    NOT_EQUAL("~=", 3, 3),
    EQUAL("==", 3, 3),
    CONCAT("..", 5, 4),
    ADD("+", 6, 6),
    SUBTRACT("-", 6, 6),
    MULTIPLY("*", 7, 7),
    DIVIDE("/", 7, 7),
    MODULO("%", 7, 7),
    POWER("^", 10, 9);

    private final String symbol;
    private final int leftBinding;
    private final int rightBinding;

    Operator(String symbol, int leftBinding, int rightBinding) {
      this.symbol = symbol;
      this.leftBinding = leftBinding;
      this.rightBinding = rightBinding;
    }

    /** As written in Lua. */
    public String symbol() {
      return symbol;
    }

    /**
     * How strongly it binds its left operand; greater than {@link #rightBinding} if right
     * associative.
     */
    public int leftBinding() {
      return leftBinding;
    }

    /** How strongly it binds its right operand. */
    public int rightBinding() {
      return rightBinding;
    }
  }
}
