package org.homolog.syntax;

import java.util.ArrayList;
import java.util.List;

/**
 * {@code function(parameters) body end}.
 *
 * @param vararg whether {@code ...} ends the parameters
 * @param end where {@code end} stands
 */
public record FunctionExpression(
    Position position, List<Name> parameters, boolean vararg, Block body, Position end)
    implements Expression {
  public FunctionExpression {
    parameters = List.copyOf(parameters);
  }

  @Override
  public List<? extends Node> children() {
    var children = new ArrayList<Node>(parameters);
    children.add(body);
    return children;
  }
}
