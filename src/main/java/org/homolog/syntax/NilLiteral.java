package org.homolog.syntax;

import java.util.List;

/** {@code nil}. */
public record NilLiteral(Position position) implements Expression {
  @Override
  public List<? extends Node> children() {
    return List.of();
  }
}
