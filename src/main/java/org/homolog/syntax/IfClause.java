package org.homolog.syntax;

import java.util.List;

/** {@code if condition then body} or {@code elseif condition then body}. */
public record IfClause(Position position, Expression condition, Block body) implements Node {
  @Override
  public List<? extends Node> children() {
    return List.of(condition, body);
  }
}
