package org.homolog.syntax;

import java.util.List;

/** A number. */
public record NumberLiteral(Position position, double value) implements Expression {
  @Override
  public List<? extends Node> children() {
    return List.of();
  }
}
