package org.homolog.syntax;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Writes a syntax tree as indented lines, one a node: its kind, its position, what it holds. */
public final class AstText {
  private AstText() {}

  private record Indented(Node node, int depth) {}

  /**
   * The tree under {@code node}, in ASCII: {@code StringLiteral 12:7 "caf\195\169"}. No depth of
   * the tree overflows the stack.
   */
  public static String of(Node node) {
    var text = new StringBuilder();
    Deque<Indented> open = new ArrayDeque<>();
    open.push(new Indented(node, 0));
    while (!open.isEmpty()) {
      Indented next = open.pop();
      text.repeat(' ', 2 * next.depth)
          .append(next.node.getClass().getSimpleName())
          .append(' ')
          .append(next.node.position())
          .append(held(next.node))
          .append('\n');
      for (Node child : next.node.children().reversed()) {
        open.push(new Indented(child, next.depth + 1));
      }
    }
    return text.toString();
  }

  /** What a node holds beside its children, and how many of these are names or targets. */
  private static String held(Node node) {
    return switch (node) {
      case Name n -> " " + escaped(n.text());
      case StringLiteral n -> " " + quoted(n.value());
      case NumberLiteral n -> " " + number(n.value());
      case BooleanLiteral n -> " " + n.value();
      case BinaryExpression n -> " " + n.operator().symbol();
      case UnaryExpression n -> " " + n.operator().symbol();
      case MethodCall n -> " :" + escaped(n.method());
      case FunctionDeclaration n -> n.method() ? " method" : "";
      case FunctionExpression n -> " parameters=" + parameters(n) + " end=" + n.end();
      case LocalAssignment n -> " names=" + n.names().size();
      case Assignment n -> " targets=" + n.targets().size();
      case GenericFor n -> " names=" + n.names().size();
      case Chunk n -> " end=" + n.end();
      case TableField field ->
          switch (field) {
            case TableField.Named n -> " " + escaped(n.name());
            case TableField.Positional _, TableField.Keyed _ -> "";
          };
      case Block _,
          IfClause _,
          CallStatement _,
          Do _,
          While _,
          Repeat _,
          If _,
          NumericFor _,
          LocalFunction _,
          Return _,
          Break _,
          NilLiteral _,
          Vararg _,
          TableConstructor _,
          IndexExpression _,
          FunctionCall _,
          Parenthesized _ ->
          "";
    };
  }

  private static String parameters(FunctionExpression function) {
    List<Name> names = function.parameters();
    return names.size() + (function.vararg() ? "+..." : "");
  }

  private static String number(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1L << 53
        ? Long.toString((long) value)
        : Double.toString(value);
  }

  private static String quoted(String value) {
    return '"' + escaped(value) + '"';
  }

  private static String escaped(String value) {
    var text = new StringBuilder(value.length());
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      switch (c) {
        case '\n' -> text.append("\\n");
        case '\r' -> text.append("\\r");
        case '\t' -> text.append("\\t");
        case '"', '\\' -> text.append('\\').append(c);
        default -> {
          if (c < ' ' || c > '~') {
            text.append('\\').append(String.format("%03d", (int) c));
          } else {
            text.append(c);
          }
        }
      }
    }
    return text.toString();
  }
}
