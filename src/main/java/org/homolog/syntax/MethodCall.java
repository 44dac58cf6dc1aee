package org.homolog.syntax;

import java.util.ArrayList;
import java.util.List;

/** {@code object:method(arguments)}. */
public record MethodCall(
    Position position, Expression object, String method, List<Expression> arguments)
    implements Expression {
  public MethodCall {
    arguments = List.copyOf(arguments);
  }

  @Override
  public List<? extends Node> children() {
    var children = new ArrayList<Node>();
    children.add(object);
    children.addAll(arguments);
    return children;
  }
}
