package org.homolog.syntax;

import java.util.List;

/** {@code ...}. */
public record Vararg(Position position) implements Expression {
  @Override
  public List<? extends Node> children() {
    return List.of();
  }
}
