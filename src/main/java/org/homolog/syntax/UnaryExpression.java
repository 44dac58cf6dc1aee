package org.homolog.syntax;

import java.util.List;

/** {@code operator operand}. */
public record UnaryExpression(Position position, Operator operator, Expression operand)
    implements Expression {
  @Override
  public List<? extends Node> children() {
    return List.of(operand);
  }

  /** A unary operator. */
  public enum Operator {
    NOT("not"),
    NEGATE("-"),
    LENGTH("#");

    /** How strongly every unary operator binds its operand. */
    public static final int BINDING = 8;

    private final String symbol;

    Operator(String symbol) {
      this.symbol = symbol;
    }

    /** As written in Lua. */
    public String symbol() {
      return symbol;
    }
  }
}
