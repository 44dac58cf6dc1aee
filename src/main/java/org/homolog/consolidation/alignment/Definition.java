package org.homolog.consolidation.alignment;

import java.util.Optional;
import org.homolog.syntax.Assignment;
import org.homolog.syntax.Expression;
import org.homolog.syntax.FunctionExpression;
import org.homolog.syntax.IndexExpression;
import org.homolog.syntax.LocalFunction;
import org.homolog.syntax.Name;
import org.homolog.syntax.Node;
import org.homolog.syntax.StringLiteral;

/** A statement that names a function: a local, a global or a field. */
record Definition(Expression target, FunctionExpression function) {
  /** The definition that a statement is. */
  static Optional<Definition> of(Node statement) {
    return switch (statement) {
      case LocalFunction local -> Optional.of(new Definition(local.name(), local.function()));
      case Assignment assignment
          when assignment.targets().size() == 1
              && assignment.values().size() == 1
              && assignment.values().getFirst() instanceof FunctionExpression function ->
          Optional.of(new Definition(assignment.targets().getFirst(), function));
      default -> Optional.empty();
    };
  }

  /** The local's, global's or field's name, or empty. */
  String name() {
    return switch (target) {
      case Name name -> name.text();
      case IndexExpression index when index.key() instanceof StringLiteral key -> key.value();
      default -> "";
    };
  }
}
