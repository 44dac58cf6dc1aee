package org.homolog.syntax;

import java.util.List;

/** {@code return values}. */
public record Return(Position position, List<Expression> values) implements Statement {
  public Return {
    values = List.copyOf(values);
  }

  @Override
  public List<? extends Node> children() {
    return values;
  }
}
