package org.homolog.normalize;

import java.util.List;
import org.homolog.syntax.BinaryExpression;
import org.homolog.syntax.BooleanLiteral;
import org.homolog.syntax.FunctionExpression;
import org.homolog.syntax.MethodCall;
import org.homolog.syntax.Name;
import org.homolog.syntax.Node;
import org.homolog.syntax.NumberLiteral;
import org.homolog.syntax.StringLiteral;
import org.homolog.syntax.UnaryExpression;

/** Equality of expressions wherever they stand. */
final class Structure {
  private Structure() {}

  /**
   * Whether both are the same expression but for positions; two functions are never taken as the
   * same.
   */
  static boolean equal(Node left, Node right) {
    if (left.getClass() != right.getClass()
        || left instanceof FunctionExpression
        || !equalValues(left, right)) {
      return false;
    }
    List<? extends Node> lefts = left.children();
    List<? extends Node> rights = right.children();
    if (lefts.size() != rights.size()) {
      return false;
    }
    for (int i = 0; i < lefts.size(); i++) {
      if (!equal(lefts.get(i), rights.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean equalValues(Node left, Node right) {
    return switch (left) {
      case Name l -> l.text().equals(((Name) right).text());
      case StringLiteral l -> l.value().equals(((StringLiteral) right).value());
      case NumberLiteral l -> l.value() == ((NumberLiteral) right).value();
      case BooleanLiteral l -> l.value() == ((BooleanLiteral) right).value();
      case MethodCall l -> l.method().equals(((MethodCall) right).method());
      case BinaryExpression l -> l.operator() == ((BinaryExpression) right).operator();
      case UnaryExpression l -> l.operator() == ((UnaryExpression) right).operator();
      default -> true;
    };
  }
}
