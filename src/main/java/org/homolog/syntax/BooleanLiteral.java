package org.homolog.syntax;

import java.util.List;

/** {@code true} or {@code false}. */
public record BooleanLiteral(Position position, boolean value) implements Expression {
  @Override
  public List<? extends Node> children() {
    return List.of();
  }
}
