package org.homolog.fingerprint;

import java.util.List;
import org.homolog.fingerprint.Fingerprint.Kind;
import org.homolog.syntax.Assignment;
import org.homolog.syntax.CallStatement;
import org.homolog.syntax.Chunk;
import org.homolog.syntax.Expression;
import org.homolog.syntax.FunctionCall;
import org.homolog.syntax.FunctionExpression;
import org.homolog.syntax.IndexExpression;
import org.homolog.syntax.LocalAssignment;
import org.homolog.syntax.Name;
import org.homolog.syntax.Node;
import org.homolog.syntax.Return;
import org.homolog.syntax.Statement;
import org.homolog.syntax.StringLiteral;
import org.homolog.syntax.TableConstructor;

/**
 * Tells what a module is by its canonical form. A module of data only builds tables: it has no
 * function and no control flow, and at least one table. A redirect hands on another module, as in
 * {@code return require('Module:…')}, and does no more. A module of empty tables has nothing in it.
 */
final class ModuleKind {
  /** Statements that a redirect has at most. */
  private static final int MOST_STATEMENTS = 4;

  private ModuleKind() {}

  static Kind of(Chunk chunk) {
    List<Statement> statements = chunk.body().statements();
    if (statements.stream().allMatch(ModuleKind::isNothing)) {
      return Kind.NOTHING;
    }
    if (isRedirect(statements)) {
      return Kind.REDIRECT;
    }
    return isData(chunk) ? Kind.DATA : Kind.MODULE;
  }

  /** Whether a statement does no more than to make, name or return an empty table. */
  private static boolean isNothing(Statement statement) {
    return switch (statement) {
      case LocalAssignment s -> s.values().stream().allMatch(ModuleKind::isEmpty);
      case Return s -> s.values().stream().allMatch(ModuleKind::isEmpty);
      default -> false;
    };
  }

  private static boolean isEmpty(Expression value) {
    return value.children().isEmpty()
        && !(value instanceof StringLiteral)
        && !(value instanceof FunctionExpression);
  }

  /** Whether statements load modules by their titles and hand the last one on, and do no more. */
  private static boolean isRedirect(List<Statement> statements) {
    return statements.size() <= MOST_STATEMENTS
        && statements.getLast() instanceof Return(_, List<Expression> values)
        && values.size() == 1
        && (values.getFirst() instanceof FunctionCall || values.getFirst() instanceof Name)
        && statements.stream().allMatch(ModuleKind::onlyLoads)
        && statements.stream().anyMatch(ModuleKind::hasTitle);
  }

  private static boolean onlyLoads(Node node) {
    return switch (node) {
      case LocalAssignment _,
          Return _,
          FunctionCall _,
          IndexExpression _,
          Name _,
          StringLiteral _ ->
          node.children().stream().allMatch(ModuleKind::onlyLoads);
      default -> false;
    };
  }

  private static boolean hasTitle(Node node) {
    return node instanceof FunctionCall call
            && call.arguments().size() == 1
            && call.arguments().getFirst() instanceof StringLiteral
        || node.children().stream().anyMatch(ModuleKind::hasTitle);
  }

  private static boolean isData(Chunk chunk) {
    for (Statement statement : chunk.body().statements()) {
      switch (statement) {
        case LocalAssignment _, Assignment _, Return _, CallStatement _ -> {} // may build tables
        default -> {
          return false;
        }
      }
    }
    return !hasFunction(chunk.body()) && hasTable(chunk.body());
  }

  private static boolean hasFunction(Node node) {
    if (node instanceof FunctionExpression) {
      return true;
    }
    for (Node child : node.children()) {
      if (hasFunction(child)) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasTable(Node node) {
    if ((node instanceof TableConstructor table && !table.fields().isEmpty())
        || (node instanceof Assignment assignment
            && assignment.targets().getFirst() instanceof IndexExpression)) {
      return true;
    }
    for (Node child : node.children()) {
      if (hasTable(child)) {
        return true;
      }
    }
    return false;
  }
}
