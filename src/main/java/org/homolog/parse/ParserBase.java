package org.homolog.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenStream;
import org.homolog.syntax.BooleanLiteral;
import org.homolog.syntax.CallStatement;
import org.homolog.syntax.Expression;
import org.homolog.syntax.FunctionCall;
import org.homolog.syntax.IndexExpression;
import org.homolog.syntax.MethodCall;
import org.homolog.syntax.Name;
import org.homolog.syntax.NilLiteral;
import org.homolog.syntax.NumberLiteral;
import org.homolog.syntax.Position;
import org.homolog.syntax.Statement;
import org.homolog.syntax.StringLiteral;
import org.homolog.syntax.TableField;
import org.homolog.syntax.Vararg;

/** What the grammar's actions call: leaves of the syntax tree, and what the grammar leaves open. */
abstract class ParserBase extends Parser {
  /** What a table constructor holds: the table, a key, a value, and 50 values that wait. */
  private static final int MAX_HELD = 53;

  final FunctionScope scope = new FunctionScope();

  /**
   * The token after a name that begins a table's field: the reference implementation has read on to
   * it, and no longer sees a line end before it.
   */
  private int lookedAhead;

  ParserBase(TokenStream input) {
    super(input);
    setBuildParseTree(false);
  }

  /** Forgets the last source, which may have ended anywhere. */
  final void begin() {
    scope.enterMain();
    lookedAhead = 0;
  }

  static Position at(Token token) {
    return ((LuaToken) token).position();
  }

  static Name name(Token token) {
    return new Name(at(token), token.getText());
  }

  /** A name that stands as a string. */
  static StringLiteral key(Token token) {
    return new StringLiteral(at(token), token.getText());
  }

  static StringLiteral string(Token token) {
    return new StringLiteral(at(token), Literals.string((LuaToken) token));
  }

  /** A name that is read or assigned to, unless it names a table's field. */
  final Name use(Token token) {
    Name name = name(token);
    LuaToken next = following();
    if (next.getType() != Lua51Lexer.ASSIGN || next.getTokenIndex() != lookedAhead) {
      scope.use(token, name.text());
    }
    return name;
  }

  final Expression literal(Token token) {
    Position position = at(token);
    return switch (token.getType()) {
      case Lua51Lexer.NIL -> new NilLiteral(position);
      case Lua51Lexer.TRUE -> new BooleanLiteral(position, true);
      case Lua51Lexer.FALSE -> new BooleanLiteral(position, false);
      case Lua51Lexer.NUMBER -> new NumberLiteral(position, Literals.number(token));
      case Lua51Lexer.STRING -> string(token);
      default -> {
        scope.checkVararg(token);
        yield new Vararg(position);
      }
    };
  }

  static Statement call(Token start, List<Expression> list) {
    Expression expression = list.getFirst();
    if (list.size() == 1
        && (expression instanceof FunctionCall || expression instanceof MethodCall)) {
      return new CallStatement(at(start), expression);
    }
    throw SyntaxException.near(
        start, "an expression is no statement, expected a call or an assignment");
  }

  final void checkTargets(Token start, List<Expression> targets) {
    for (Expression target : targets) {
      if (!(target instanceof Name || target instanceof IndexExpression)) {
        throw SyntaxException.near(
            _input.get(target.position().token()),
            "cannot assign to this expression, expected a name or an index");
      }
    }
    scope.checkTargets(start, targets.size());
  }

  /** Call arguments stand on the line of what they are given to. */
  final void checkArguments(Token open) {
    int index = open.getTokenIndex();
    LuaToken before = (LuaToken) _input.get(index - 1);
    if (index != lookedAhead && open.getLine() != before.lastLine()) {
      throw SyntaxException.near(
          open,
          "ambiguous syntax (function call or new statement), expected it on the line of what it"
              + " calls");
    }
  }

  final void lookAhead(Token fieldStart) {
    if (fieldStart.getType() == Lua51Lexer.NAME) {
      lookedAhead = fieldStart.getTokenIndex() + 1;
    }
  }

  /** Two separators have a field between them: {@code separated} must not be. */
  static boolean checkSeparator(Token separator, boolean separated) {
    if (separated) {
      throw SyntaxException.near(separator, "expected a field or '}'");
    }
    return true;
  }

  /** Holds the value of a table's field until it is stored; returns how many registers it takes. */
  final int holdItem(TableField field, int held) {
    int taken = field instanceof TableField.Positional && held < MAX_HELD ? 1 : 0;
    scope.hold(taken);
    return taken;
  }

  static String fieldName(Token assign, Expression key) {
    if (key instanceof Name name) {
      return name.text();
    }
    throw SyntaxException.near(assign, "expected ',' or '}'");
  }

  /** The list with one more; a list of one is not one to add to. */
  static <T> List<T> appended(List<T> list, T element) {
    List<T> longer = list.size() == 1 ? new ArrayList<>(list) : list;
    longer.add(element);
    return longer;
  }

  final LuaToken following() {
    return (LuaToken) Objects.requireNonNull(_input.LT(1));
  }
}
