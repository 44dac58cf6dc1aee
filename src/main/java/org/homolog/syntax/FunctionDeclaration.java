package org.homolog.syntax;

import java.util.List;

/**
 * {@code function target(…) body end}.
 *
 * @param target a {@link Name} or an {@link IndexExpression}
 * @param method whether the last name follows a colon: the function then has a parameter {@code
 *     self} that is not listed
 */
public record FunctionDeclaration(
    Position position, Expression target, boolean method, FunctionExpression function)
    implements Statement {
  @Override
  public List<? extends Node> children() {
    return List.of(target, function);
  }
}
