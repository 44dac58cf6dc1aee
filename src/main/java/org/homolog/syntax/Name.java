package org.homolog.syntax;

import java.util.List;

/** A local, parameter or global by its name. */
public record Name(Position position, String text) implements Expression {
  @Override
  public List<? extends Node> children() {
    return List.of();
  }
}
