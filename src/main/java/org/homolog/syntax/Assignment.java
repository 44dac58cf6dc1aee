package org.homolog.syntax;

import java.util.ArrayList;
import java.util.List;

/** {@code targets = values}; a target is a {@link Name} or an {@link IndexExpression}. */
public record Assignment(Position position, List<Expression> targets, List<Expression> values)
    implements Statement {
  public Assignment {
    targets = List.copyOf(targets);
    values = List.copyOf(values);
  }

  @Override
  public List<? extends Node> children() {
    var children = new ArrayList<Node>(targets);
    children.addAll(values);
    return children;
  }
}
