package org.homolog.syntax;

import java.util.List;

/** {@code break}. */
public record Break(Position position) implements Statement {
  @Override
  public List<? extends Node> children() {
    return List.of();
  }
}
