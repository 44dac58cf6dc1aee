package org.homolog.syntax;

import java.util.List;

/** {@code (inner)}; cuts several values to one. */
public record Parenthesized(Position position, Expression inner) implements Expression {
  @Override
  public List<? extends Node> children() {
    return List.of(inner);
  }
}
