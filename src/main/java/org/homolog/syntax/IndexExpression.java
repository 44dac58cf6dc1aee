package org.homolog.syntax;

import java.util.List;

/** {@code object.key}, with a {@link StringLiteral} key, or {@code object[key]}. */
public record IndexExpression(Position position, Expression object, Expression key)
    implements Expression {
  @Override
  public List<? extends Node> children() {
    return List.of(object, key);
  }
}
