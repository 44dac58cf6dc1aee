package org.homolog.syntax;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code if … elseif … else … end}.
 *
 * @param otherwise the block after {@code else}, or null
 */
public record If(Position position, List<IfClause> clauses, @Nullable Block otherwise)
    implements Statement {
  public If {
    clauses = List.copyOf(clauses);
  }

  @Override
  public List<? extends Node> children() {
    if (otherwise == null) {
      return clauses;
    }
    var children = new ArrayList<Node>(clauses);
    children.add(otherwise);
    return children;
  }
}
