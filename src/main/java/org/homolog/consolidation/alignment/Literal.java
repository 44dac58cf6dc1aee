package org.homolog.consolidation.alignment;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.homolog.syntax.BooleanLiteral;
import org.homolog.syntax.Expression;
import org.homolog.syntax.NilLiteral;
import org.homolog.syntax.NumberLiteral;
import org.homolog.syntax.StringLiteral;
import org.homolog.syntax.TableConstructor;
import org.homolog.syntax.UnaryExpression;
import org.jspecify.annotations.Nullable;

/** The value of an expression that names nothing; equal as Lua would compare its parts. */
public sealed interface Literal {
  /** What a literal without parts is. */
  enum Type {
    NIL,
    BOOLEAN,
    NUMBER,
    STRING
  }

  /**
   * A literal without parts.
   *
   * @param value of a string its bytes, each as the character of its value (ISO 8859-1)
   */
  record Scalar(Type type, String value) implements Literal {
    static Scalar number(double number) {
      return new Scalar(Type.NUMBER, Double.toString(number + 0.0)); // 0 for -0
    }

    static Scalar string(String bytes) {
      return new Scalar(Type.STRING, bytes);
    }

    /** The value for people: a string's text, a number without needless digits. */
    public String text() {
      return switch (type) {
        case STRING -> new String(value.getBytes(ISO_8859_1), UTF_8);
        case NUMBER -> value.endsWith(".0") ? value.substring(0, value.length() - 2) : value;
        case NIL, BOOLEAN -> value;
      };
    }
  }

  /** A table of literals; in what order its entries are written does not matter. */
  record Table(Map<Scalar, Literal> entries) implements Literal {
    public Table {
      entries = Collections.unmodifiableMap(entries);
    }
  }

  /** The literal that an expression is, or null of any other expression. */
  static @Nullable Literal of(Expression expression) {
    return expression instanceof TableConstructor table ? table(table) : scalar(expression);
  }

  /** The literal without parts that an expression is, or null of any other. */
  static @Nullable Scalar scalar(Expression expression) {
    return switch (expression) {
      case NilLiteral _ -> new Scalar(Type.NIL, "nil");
      case BooleanLiteral e -> new Scalar(Type.BOOLEAN, Boolean.toString(e.value()));
      case NumberLiteral e -> Scalar.number(e.value());
      case StringLiteral e -> Scalar.string(e.value());
      case UnaryExpression(_, var operator, NumberLiteral number)
          when operator == UnaryExpression.Operator.NEGATE ->
          Scalar.number(-number.value());
      default -> null;
    };
  }

  private static @Nullable Table table(TableConstructor table) {
    Entries entries = Entries.of(table);
    if (!entries.others().isEmpty()) {
      return null;
    }
    var values = new LinkedHashMap<Scalar, Literal>();
    for (var entry : entries.byKey().entrySet()) {
      Literal value = of(entry.getValue().value());
      if (value == null) {
        return null;
      }
      values.put(entry.getKey(), value);
    }
    return new Table(values);
  }
}
