package org.homolog.syntax;

import java.util.List;

/** {@code repeat body until condition}; the condition sees the body's locals. */
public record Repeat(Position position, Block body, Expression condition) implements Statement {
  @Override
  public List<? extends Node> children() {
    return List.of(body, condition);
  }
}
