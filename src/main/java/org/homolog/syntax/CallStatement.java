package org.homolog.syntax;

import java.util.List;

/** A {@link FunctionCall} or {@link MethodCall} as a statement. */
public record CallStatement(Position position, Expression call) implements Statement {
  @Override
  public List<? extends Node> children() {
    return List.of(call);
  }
}
