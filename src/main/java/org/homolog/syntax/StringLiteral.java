package org.homolog.syntax;

import java.util.List;

/** A string; its value holds bytes, each as the character of its value (ISO 8859-1). */
public record StringLiteral(Position position, String value) implements Expression {
  @Override
  public List<? extends Node> children() {
    return List.of();
  }
}
