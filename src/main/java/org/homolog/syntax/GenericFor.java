package org.homolog.syntax;

import java.util.ArrayList;
import java.util.List;

/** {@code for names in iterators do body end}. */
public record GenericFor(
    Position position, List<Name> names, List<Expression> iterators, Block body)
    implements Statement {
  public GenericFor {
    names = List.copyOf(names);
    iterators = List.copyOf(iterators);
  }

  @Override
  public List<? extends Node> children() {
    var children = new ArrayList<Node>(names);
    children.addAll(iterators);
    children.add(body);
    return children;
  }
}
