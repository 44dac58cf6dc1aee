package org.homolog.syntax;

import java.util.List;

/** {@code local function name(…) body end}; the body sees the name. */
public record LocalFunction(Position position, Name name, FunctionExpression function)
    implements Statement {
  @Override
  public List<? extends Node> children() {
    return List.of(name, function);
  }
}
