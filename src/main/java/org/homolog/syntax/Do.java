package org.homolog.syntax;

import java.util.List;

/** {@code do body end}. */
public record Do(Position position, Block body) implements Statement {
  @Override
  public List<? extends Node> children() {
    return List.of(body);
  }
}
