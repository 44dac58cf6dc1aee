package org.homolog.syntax;

import java.util.List;

/** {@code while condition do body end}. */
public record While(Position position, Expression condition, Block body) implements Statement {
  @Override
  public List<? extends Node> children() {
    return List.of(condition, body);
  }
}
