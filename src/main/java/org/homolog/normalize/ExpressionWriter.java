package org.homolog.normalize;

import java.util.ArrayDeque;
import java.util.List;
import org.homolog.normalize.FormText.Kind;
import org.homolog.syntax.Assignment;
import org.homolog.syntax.BinaryExpression;
import org.homolog.syntax.BooleanLiteral;
import org.homolog.syntax.CallStatement;
import org.homolog.syntax.Expression;
import org.homolog.syntax.FunctionCall;
import org.homolog.syntax.FunctionExpression;
import org.homolog.syntax.Identifiers;
import org.homolog.syntax.IndexExpression;
import org.homolog.syntax.MethodCall;
import org.homolog.syntax.Name;
import org.homolog.syntax.NilLiteral;
import org.homolog.syntax.NumberLiteral;
import org.homolog.syntax.Parenthesized;
import org.homolog.syntax.Scope;
import org.homolog.syntax.Statement;
import org.homolog.syntax.StringLiteral;
import org.homolog.syntax.TableConstructor;
import org.homolog.syntax.TableField;
import org.homolog.syntax.UnaryExpression;
import org.homolog.syntax.Vararg;

/**
 * Writes expressions, with the parentheses they hold and those that precedence needs; chains of
 * operators and suffixes take no stack.
 */
final class ExpressionWriter {
  /** Fields from which a table is broken into lines. */
  private static final int MANY_FIELDS = 4;

  private final FormWriter statements;
  private final LineWriter out;
  private final Scope scope;

  ExpressionWriter(FormWriter statements, LineWriter out, Scope scope) {
    this.statements = statements;
    this.out = out;
    this.scope = scope;
  }

  void list(List<Expression> expressions) {
    for (int i = 0; i < expressions.size(); i++) {
      if (i > 0) {
        out.comma();
      }
      expression(expressions.get(i));
    }
  }

  void expression(Expression expression) {
    int line = expression.position().line();
    switch (expression) {
      case NilLiteral _ -> out.add("nil", line);
      case BooleanLiteral e -> out.add(e.value() ? "true" : "false", line);
      case NumberLiteral e -> out.add(Kind.NUMBER, number(e.value()), Scope.UNBOUND, line);
      case StringLiteral e ->
          out.add(Kind.STRING, StringText.quoted(e.value()), Scope.UNBOUND, line);
      case Vararg _ -> out.add("...", line);
      case FunctionExpression e -> {
        out.add("function", line);
        statements.functionBody(e, false);
      }
      case TableConstructor e -> table(e, line);
      case Name e -> name(e);
      case IndexExpression e -> suffixed(e);
      case FunctionCall e -> suffixed(e);
      case MethodCall e -> suffixed(e);
      case Parenthesized e -> {
        out.add("(", line);
        expression(e.inner());
        out.add(")");
      }
      case BinaryExpression e -> binary(e);
      case UnaryExpression e -> unary(e, line);
    }
  }

  private static String number(double value) {
    if (Double.isInfinite(value)) {
      return "1e999";
    }
    return value == Math.rint(value) && value < 1e15
        ? Long.toString((long) value)
        : Double.toString(value);
  }

  private void name(Name name) {
    int binding = scope.binding(name.text());
    out.add(
        binding == Scope.UNBOUND ? Kind.GLOBAL : Kind.LOCAL,
        name.text(),
        binding,
        name.position().line());
  }

  private void field(String text, int line) {
    out.add(Kind.FIELD, text, Scope.UNBOUND, line);
  }

  /** The name of a function declaration, the last part after a colon if it is a method's. */
  void functionName(Expression target, boolean method) {
    if (method && target instanceof IndexExpression(_, Expression object, StringLiteral key)) {
      expression(object);
      out.add(":");
      field(key.value(), key.position().line());
    } else {
      expression(target);
    }
  }

  private void enclosed(Expression inner) {
    out.add("(", inner.position().line());
    expression(inner);
    out.add(")");
  }

  private void suffixed(Expression expression) {
    var suffixes = new ArrayDeque<Expression>();
    Expression object = expression;
    while (isSuffixed(object)) {
      suffixes.push(object);
      object = object(object);
    }
    if (object instanceof Name || object instanceof Parenthesized) {
      expression(object);
    } else {
      enclosed(object);
    }
    suffixes.forEach(this::suffix);
  }

  private static boolean isSuffixed(Expression e) {
    return e instanceof IndexExpression || e instanceof FunctionCall || e instanceof MethodCall;
  }

  private static Expression object(Expression suffixed) {
    return switch (suffixed) {
      case IndexExpression e -> e.object();
      case FunctionCall e -> e.function();
      case MethodCall e -> e.object();
      default -> suffixed;
    };
  }

  private void suffix(Expression suffixed) {
    switch (suffixed) {
      case IndexExpression(_, _, StringLiteral key) when Identifiers.isIdentifier(key.value()) -> {
        out.add(".");
        field(key.value(), key.position().line());
      }
      case IndexExpression e -> bracketed(e.key());
      case FunctionCall e -> arguments(e.arguments());
      case MethodCall e -> {
        out.add(":");
        field(e.method(), e.position().line());
        arguments(e.arguments());
      }
      default -> throw new IllegalArgumentException(suffixed.position() + ": no suffix");
    }
  }

  private void bracketed(Expression key) {
    out.add("[", key.position().line());
    if (key instanceof StringLiteral string) {
      field(StringText.quoted(string.value()), string.position().line());
    } else {
      expression(key);
    }
    out.add("]");
  }

  private void arguments(List<Expression> arguments) {
    out.add("(");
    list(arguments);
    out.add(")");
  }

  private void table(TableConstructor e, int line) {
    out.add("{", line);
    int tables = out.enterTable();
    boolean broken = e.fields().size() >= MANY_FIELDS || e.fields().stream().anyMatch(this::isLong);
    if (broken) {
      out.indent();
    }
    for (int i = 0; i < e.fields().size(); i++) {
      if (!broken && i > 0) {
        out.comma();
      }
      field(e.fields().get(i));
      if (broken) {
        out.add(",");
        out.newLine();
      }
    }
    if (broken) {
      out.outdent();
    }
    out.add("}");
    out.leave(tables);
  }

  private boolean isLong(TableField field) {
    return field.value() instanceof FunctionExpression
        || (field.value() instanceof TableConstructor inner && !inner.fields().isEmpty());
  }

  private void field(TableField field) {
    int line = field.position().line();
    switch (field) {
      case TableField.Positional _ -> {}
      case TableField.Named f -> {
        field(f.name(), line);
        out.spaced("=", line);
      }
      case TableField.Keyed f -> {
        bracketed(f.key());
        out.spaced("=", line);
      }
    }
    expression(field.value());
  }

  private void binary(BinaryExpression e) {
    var operations = new ArrayDeque<BinaryExpression>();
    BinaryExpression innermost = e;
    operations.push(e);
    while (innermost.left() instanceof BinaryExpression left
        && innermost.operator().leftBinding() <= left.operator().rightBinding()) {
      innermost = left;
      operations.push(left);
    }
    operand(
        innermost.left(),
        innermost.left() instanceof BinaryExpression
            || (innermost.left() instanceof UnaryExpression
                && innermost.operator().leftBinding() > UnaryExpression.Operator.BINDING));
    for (BinaryExpression operation : operations) {
      Expression right = operation.right();
      out.spaced(operation.operator().symbol(), right.position().line());
      operand(right, bindsNoStronger(right, operation.operator().rightBinding()));
    }
  }

  private static boolean bindsNoStronger(Expression operand, int binding) {
    return operand instanceof BinaryExpression binary && binary.operator().leftBinding() <= binding;
  }

  private void operand(Expression operand, boolean enclosed) {
    if (enclosed) {
      enclosed(operand);
    } else {
      expression(operand);
    }
  }

  private void unary(UnaryExpression e, int line) {
    out.add(e.operator().symbol(), line);
    boolean enclosed = bindsNoStronger(e.operand(), UnaryExpression.Operator.BINDING);
    if (e.operator() == UnaryExpression.Operator.NOT || startsWithMinus(e.operand(), enclosed)) {
      out.space();
    }
    operand(e.operand(), enclosed);
  }

  /** Whether a minus before it would begin a comment. */
  private static boolean startsWithMinus(Expression operand, boolean enclosed) {
    return !enclosed
        && operand instanceof UnaryExpression unary
        && unary.operator() == UnaryExpression.Operator.NEGATE;
  }

  /** Whether a statement begins with a parenthesis, which would call what stands before it. */
  static boolean opensWithParenthesis(Statement statement) {
    Expression first =
        switch (statement) {
          case CallStatement s -> s.call();
          case Assignment s -> s.targets().getFirst();
          default -> null;
        };
    if (first == null) {
      return false;
    }
    while (isSuffixed(first)) {
      first = object(first);
    }
    return !(first instanceof Name);
  }
}
