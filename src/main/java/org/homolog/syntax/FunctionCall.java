package org.homolog.syntax;

import java.util.ArrayList;
import java.util.List;

/** {@code function(arguments)}. */
public record FunctionCall(Position position, Expression function, List<Expression> arguments)
    implements Expression {
  public FunctionCall {
    arguments = List.copyOf(arguments);
  }

  @Override
  public List<? extends Node> children() {
    var children = new ArrayList<Node>();
    children.add(function);
    children.addAll(arguments);
    return children;
  }
}
