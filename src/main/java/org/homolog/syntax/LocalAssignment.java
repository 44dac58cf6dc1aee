package org.homolog.syntax;

import java.util.ArrayList;
import java.util.List;

/** {@code local names = values}; without values, {@code local names}. */
public record LocalAssignment(Position position, List<Name> names, List<Expression> values)
    implements Statement {
  public LocalAssignment {
    names = List.copyOf(names);
    values = List.copyOf(values);
  }

  @Override
  public List<? extends Node> children() {
    var children = new ArrayList<Node>(names);
    children.addAll(values);
    return children;
  }
}
