package org.homolog.fingerprint;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.homolog.syntax.Assignment;
import org.homolog.syntax.BinaryExpression;
import org.homolog.syntax.BooleanLiteral;
import org.homolog.syntax.CallStatement;
import org.homolog.syntax.Expression;
import org.homolog.syntax.FunctionCall;
import org.homolog.syntax.FunctionExpression;
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
import org.homolog.syntax.Tokens;
import org.homolog.syntax.UnaryExpression;
import org.homolog.syntax.Vararg;

/** Reads expressions as tokens, with the parentheses that precedence needs and no others. */
final class ExpressionReader {
  private static final int LOWEST = 0;
  private static final int HIGHEST = 11;

  private final FormReader statements;
  private final Tokens source;
  private final TokenBuffer tokens;
  private final Scope scope;

  private final FreeNames freeNames;

  /** The bindings of free names that are read as locals. */
  private final Map<String, Integer> free = new HashMap<>();

  ExpressionReader(
      FormReader statements, Tokens source, TokenBuffer tokens, Scope scope, FreeNames freeNames) {
    this.freeNames = freeNames;
    this.statements = statements;
    this.source = source;
    this.tokens = tokens;
    this.scope = scope;
  }

  void list(List<Expression> expressions, int line) {
    for (int i = 0; i < expressions.size(); i++) {
      if (i > 0) {
        tokens.add(Symbol.COMMA, line);
      }
      expression(expressions.get(i));
    }
  }

  void expression(Expression expression) {
    operand(expression, LOWEST);
  }

  void declare(Name name) {
    tokens.add(
        Symbol.NAME.ordinal(), TokenKind.LOCAL, scope.declare(name.text()), name.position().line());
  }

  private void operand(Expression expression, int binding) {
    int line = expression.position().line();
    switch (expression) {
      case NilLiteral _ -> tokens.add(Symbol.NIL, line);
      case BooleanLiteral e -> tokens.add(e.value() ? Symbol.TRUE : Symbol.FALSE, line);
      case NumberLiteral e ->
          tokens.add(
              Symbol.NUMBER.ordinal(), TokenKind.NUMBER, Double.doubleToLongBits(e.value()), line);
      case StringLiteral e ->
          tokens.add(Symbol.STRING.ordinal(), TokenKind.STRING, TextHash.of(e.value()), line);
      case Vararg _ -> tokens.add(Symbol.VARARG, line);
      case Name e -> name(e, line);
      case FunctionExpression e -> statements.function(e);
      case TableConstructor e -> table(e, line);
      case IndexExpression e -> index(e, line);
      case FunctionCall e -> {
        callee(e.function());
        arguments(e.arguments(), line);
      }
      case MethodCall e -> {
        callee(e.object());
        tokens.add(Symbol.COLON, line);
        member(e.method(), TokenKind.FIELD, Library.METHODS.contains(e.method()), line);
        arguments(e.arguments(), line);
      }
      case Parenthesized e -> parenthesized(e.inner());
      case BinaryExpression e -> binary(e, binding);
      case UnaryExpression e -> unary(e, binding);
    }
  }

  private void name(Name name, int line) {
    int binding = scope.binding(name.text());
    if (binding != Scope.UNBOUND) {
      tokens.add(Symbol.NAME.ordinal(), TokenKind.LOCAL, binding, line);
    } else if (Library.GLOBALS.contains(name.text())) {
      tokens.add(Symbol.library(name.text()), TokenKind.GLOBAL, TextHash.of(name.text()), line);
    } else if (freeNames == FreeNames.LOCALS) {
      int own = free.computeIfAbsent(name.text(), _ -> scope.reserve());
      tokens.add(Symbol.NAME.ordinal(), TokenKind.LOCAL, own, line);
    } else {
      tokens.add(Symbol.NAME.ordinal(), TokenKind.GLOBAL, TextHash.of(name.text()), line);
    }
  }

  /** How a key is written in the source. */
  private TokenKind kind(StringLiteral key) {
    int type = source.types()[key.position().token()];
    return type == Tokens.NAME ? TokenKind.FIELD : TokenKind.KEY;
  }

  private void member(String name, TokenKind kind, boolean library, int line) {
    int symbol = library ? Symbol.library(name) : Symbol.NAME.ordinal();
    tokens.add(symbol, kind, TextHash.of(name), line);
  }

  /**
   * Reads what is indexed and the key, and tells whether the expression may be a table of the
   * library: {@code mw.text}.
   */
  private boolean index(IndexExpression e, int line) {
    boolean library = object(e.object());
    if (e.key() instanceof StringLiteral key) {
      tokens.add(Symbol.DOT, line);
      member(key.value(), kind(key), library, key.position().line());
      return library;
    }
    tokens.add(Symbol.OPEN_BRACKET, line);
    expression(e.key());
    tokens.add(Symbol.CLOSE_BRACKET, line);
    return false;
  }

  /**
   * Reads what is indexed: whether it is a table of the library, as {@code mw} or {@code string}.
   */
  private boolean object(Expression object) {
    return switch (object) {
      case IndexExpression index -> index(index, index.position().line());
      case Name name -> {
        name(name, name.position().line());
        yield Library.TABLES.contains(name.text()) && scope.binding(name.text()) == Scope.UNBOUND;
      }
      default -> {
        callee(object);
        yield false;
      }
    };
  }

  /** What is called or indexed. */
  private void callee(Expression e) {
    if (e instanceof Name
        || e instanceof IndexExpression
        || e instanceof FunctionCall
        || e instanceof MethodCall) {
      operand(e, HIGHEST);
    } else {
      parenthesized(e);
    }
  }

  /** Whether the tokens of a statement begin with a parenthesis. */
  static boolean opensParenthesis(Statement statement) {
    Expression first =
        switch (statement) {
          case CallStatement s -> s.call();
          case Assignment s -> s.targets().getFirst();
          default -> null;
        };
    while (first != null) {
      switch (first) {
        case Name _ -> {
          return false;
        }
        case IndexExpression e -> first = e.object();
        case FunctionCall e -> first = e.function();
        case MethodCall e -> first = e.object();
        default -> {
          return true;
        }
      }
    }
    return false;
  }

  private void parenthesized(Expression inner) {
    int line = inner.position().line();
    tokens.add(Symbol.OPEN_PAREN, line);
    expression(inner);
    tokens.add(Symbol.CLOSE_PAREN, line);
  }

  private void arguments(List<Expression> arguments, int line) {
    tokens.add(Symbol.OPEN_PAREN, line);
    list(arguments, line);
    tokens.add(Symbol.CLOSE_PAREN, line);
  }

  private void table(TableConstructor e, int line) {
    tokens.add(Symbol.OPEN_BRACE, line);
    for (TableField field : e.fields()) {
      int fieldLine = field.position().line();
      switch (field) {
        case TableField.Positional f -> expression(f.value());
        case TableField.Named f -> keyed(f.name(), TokenKind.FIELD, f.value(), fieldLine);
        case TableField.Keyed(_, StringLiteral key, Expression value) ->
            keyed(key.value(), kind(key), value, fieldLine);
        case TableField.Keyed f -> {
          tokens.add(Symbol.OPEN_BRACKET, fieldLine);
          expression(f.key());
          tokens.add(Symbol.CLOSE_BRACKET, fieldLine);
          tokens.add(Symbol.ASSIGN, fieldLine);
          expression(f.value());
        }
      }
      tokens.add(Symbol.COMMA, fieldLine);
    }
    tokens.add(Symbol.CLOSE_BRACE, line);
  }

  private void keyed(String key, TokenKind kind, Expression value, int line) {
    member(key, kind, false, line);
    tokens.add(Symbol.ASSIGN, line);
    expression(value);
  }

  private void binary(BinaryExpression e, int binding) {
    boolean enclosed = e.operator().leftBinding() <= binding;
    int line = e.position().line();
    if (enclosed) {
      tokens.add(Symbol.OPEN_PAREN, line);
    }
    // an operand of the same precedence is taken over on the side to which the operator associates
    operand(
        e.left(),
        e.operator().rightBinding() < e.operator().leftBinding()
            ? e.operator().leftBinding()
            : e.operator().leftBinding() - 1);
    tokens.add(Symbol.of(e.operator()), e.right().position().line());
    operand(e.right(), e.operator().rightBinding());
    if (enclosed) {
      tokens.add(Symbol.CLOSE_PAREN, line);
    }
  }

  private void unary(UnaryExpression e, int binding) {
    boolean enclosed = binding > UnaryExpression.Operator.BINDING;
    int line = e.position().line();
    if (enclosed) {
      tokens.add(Symbol.OPEN_PAREN, line);
    }
    tokens.add(Symbol.of(e.operator()), line);
    operand(e.operand(), UnaryExpression.Operator.BINDING);
    if (enclosed) {
      tokens.add(Symbol.CLOSE_PAREN, line);
    }
  }
}
