package org.homolog.normalize;

import static org.homolog.syntax.BinaryExpression.Operator.EQUAL;
import static org.homolog.syntax.BinaryExpression.Operator.GREATER;
import static org.homolog.syntax.BinaryExpression.Operator.GREATER_EQUAL;
import static org.homolog.syntax.BinaryExpression.Operator.LESS;
import static org.homolog.syntax.BinaryExpression.Operator.LESS_EQUAL;
import static org.homolog.syntax.BinaryExpression.Operator.NOT_EQUAL;

import java.util.ArrayList;
import java.util.List;
import org.homolog.deadline.Deadline;
import org.homolog.syntax.BinaryExpression;
import org.homolog.syntax.BooleanLiteral;
import org.homolog.syntax.Expression;
import org.homolog.syntax.FunctionCall;
import org.homolog.syntax.FunctionExpression;
import org.homolog.syntax.IndexExpression;
import org.homolog.syntax.MethodCall;
import org.homolog.syntax.Name;
import org.homolog.syntax.NilLiteral;
import org.homolog.syntax.NumberLiteral;
import org.homolog.syntax.Parenthesized;
import org.homolog.syntax.Position;
import org.homolog.syntax.StringLiteral;
import org.homolog.syntax.TableConstructor;
import org.homolog.syntax.TableField;
import org.homolog.syntax.UnaryExpression;
import org.homolog.syntax.Vararg;

/** The normal form of expressions. */
final class ExpressionRules {
  private final Form form;
  private final Normalizer normalizer;

  ExpressionRules(Form form, Normalizer normalizer) {
    this.form = form;
    this.normalizer = normalizer;
  }

  /** A list of values: only the last may yield several. */
  List<Expression> list(List<Expression> values) {
    if (values.isEmpty()) {
      return values;
    }
    int last = values.size() - 1;
    var changed = new ArrayList<Expression>(values.size());
    boolean same = true;
    for (int i = 0; i <= last; i++) {
      Expression value = i < last ? single(values.get(i)) : multiple(values.get(i));
      same &= value == values.get(i);
      changed.add(value);
    }
    return same ? values : changed;
  }

  /** An expression whose first value alone counts: any parentheses are redundant. */
  Expression single(Expression expression) {
    Expression normal = multiple(expression);
    return normal instanceof Parenthesized(Position _, Expression inner) ? inner : normal;
  }

  /** An expression of which only the truth counts. */
  Expression condition(Expression expression) {
    Expression normal = single(expression);
    while (negated(normal) instanceof UnaryExpression inner
        && inner.operator() == UnaryExpression.Operator.NOT) {
      normal = inner.operand();
    }
    return normal;
  }

  private static Expression negated(Expression expression) {
    return expression instanceof UnaryExpression not
            && not.operator() == UnaryExpression.Operator.NOT
        ? not.operand()
        : expression;
  }

  /** An expression that may yield several values where it stands. */
  Expression multiple(Expression expression) {
    return switch (expression) {
      case NilLiteral e -> e;
      case BooleanLiteral e -> e;
      case NumberLiteral e -> e;
      case StringLiteral e -> e;
      case Vararg e -> e;
      case Name e -> e;
      case FunctionExpression e -> normalizer.function(e);
      case TableConstructor e -> table(e);
      case IndexExpression e -> {
        Expression object = single(e.object());
        Expression key = single(e.key());
        yield object == e.object() && key == e.key()
            ? e
            : new IndexExpression(e.position(), object, key);
      }
      case FunctionCall e -> {
        Expression function = single(e.function());
        List<Expression> arguments = list(e.arguments());
        yield function == e.function() && arguments == e.arguments()
            ? e
            : new FunctionCall(e.position(), function, arguments);
      }
      case MethodCall e -> {
        Expression object = single(e.object());
        List<Expression> arguments = list(e.arguments());
        yield object == e.object() && arguments == e.arguments()
            ? e
            : new MethodCall(e.position(), object, e.method(), arguments);
      }
      case Parenthesized e -> parenthesized(e);
      case BinaryExpression e -> binary(e);
      case UnaryExpression e -> unary(e);
    };
  }

  private Expression parenthesized(Parenthesized e) {
    Expression inner = single(e.inner());
    boolean several =
        inner instanceof FunctionCall || inner instanceof MethodCall || inner instanceof Vararg;
    if (!several) {
      return inner;
    }
    return inner == e.inner() ? e : new Parenthesized(e.position(), inner);
  }

  private TableConstructor table(TableConstructor e) {
    if (e.fields().isEmpty()) {
      return e;
    }
    TableField last = e.fields().getLast();
    List<TableField> fields = Normalizer.map(e.fields(), field -> field(field, field == last));
    return fields == e.fields() ? e : new TableConstructor(e.position(), fields);
  }

  /** {@code name = value} becomes {@code ["name"] = value}. */
  private TableField field(TableField field, boolean last) {
    Deadline.check();
    return switch (field) {
      case TableField.Positional f -> {
        Expression value = last ? multiple(f.value()) : single(f.value());
        yield value == f.value() ? f : new TableField.Positional(f.position(), value);
      }
      case TableField.Named f ->
          new TableField.Keyed(
              f.position(), new StringLiteral(f.position(), f.name()), single(f.value()));
      case TableField.Keyed f -> {
        Expression key = single(f.key());
        Expression value = single(f.value());
        yield key == f.key() && value == f.value()
            ? f
            : new TableField.Keyed(f.position(), key, value);
      }
    };
  }

  private Expression binary(BinaryExpression e) {
    Expression left = single(e.left());
    Expression right = single(e.right());
    return switch (e.operator()) {
      case GREATER -> new BinaryExpression(e.position(), LESS, right, left);
      case GREATER_EQUAL -> new BinaryExpression(e.position(), LESS_EQUAL, right, left);
      case EQUAL, NOT_EQUAL ->
          literal(left) && !literal(right)
              ? new BinaryExpression(e.position(), e.operator(), right, left)
              : same(e, left, right);
      default -> same(e, left, right);
    };
  }

  private static BinaryExpression same(BinaryExpression e, Expression left, Expression right) {
    return left == e.left() && right == e.right()
        ? e
        : new BinaryExpression(e.position(), e.operator(), left, right);
  }

  private static boolean literal(Expression expression) {
    return expression instanceof NilLiteral
        || expression instanceof BooleanLiteral
        || expression instanceof NumberLiteral
        || expression instanceof StringLiteral;
  }

  private Expression unary(UnaryExpression e) {
    if (e.operator() == UnaryExpression.Operator.NOT) {
      Expression operand = condition(e.operand());
      return operand == e.operand()
          ? not(e)
          : not(new UnaryExpression(e.position(), e.operator(), operand));
    }
    Expression operand = single(e.operand());
    return operand == e.operand() ? e : new UnaryExpression(e.position(), e.operator(), operand);
  }

  /** The negation of a condition in normal form. */
  Expression negate(Expression condition) {
    return condition instanceof UnaryExpression not
            && not.operator() == UnaryExpression.Operator.NOT
        ? not.operand()
        : not(new UnaryExpression(condition.position(), UnaryExpression.Operator.NOT, condition));
  }

  private Expression not(UnaryExpression e) {
    if (!(e.operand()
        instanceof
        BinaryExpression(
            Position at,
            BinaryExpression.Operator operator,
            Expression left,
            Expression right))) {
      return e;
    }
    return switch (operator) {
      case EQUAL -> new BinaryExpression(at, NOT_EQUAL, left, right);
      case NOT_EQUAL -> new BinaryExpression(at, EQUAL, left, right);
      case LESS -> form == Form.BLIND ? new BinaryExpression(at, LESS_EQUAL, right, left) : e;
      case LESS_EQUAL -> form == Form.BLIND ? new BinaryExpression(at, LESS, right, left) : e;
      default -> e;
    };
  }
}
