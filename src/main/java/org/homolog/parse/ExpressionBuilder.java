package org.homolog.parse;

import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.homolog.parse.antlr.Lua51Lexer;
import org.homolog.parse.antlr.Lua51Parser.ArgumentsContext;
import org.homolog.parse.antlr.Lua51Parser.BinaryOperatorContext;
import org.homolog.parse.antlr.Lua51Parser.CallSuffixContext;
import org.homolog.parse.antlr.Lua51Parser.DotSuffixContext;
import org.homolog.parse.antlr.Lua51Parser.ExpressionContext;
import org.homolog.parse.antlr.Lua51Parser.ExpressionListContext;
import org.homolog.parse.antlr.Lua51Parser.FieldContext;
import org.homolog.parse.antlr.Lua51Parser.FunctionExpressionContext;
import org.homolog.parse.antlr.Lua51Parser.IndexSuffixContext;
import org.homolog.parse.antlr.Lua51Parser.LiteralContext;
import org.homolog.parse.antlr.Lua51Parser.MethodSuffixContext;
import org.homolog.parse.antlr.Lua51Parser.OperandContext;
import org.homolog.parse.antlr.Lua51Parser.PrefixContext;
import org.homolog.parse.antlr.Lua51Parser.PrefixExpressionContext;
import org.homolog.parse.antlr.Lua51Parser.SuffixContext;
import org.homolog.parse.antlr.Lua51Parser.TableConstructorContext;
import org.homolog.parse.antlr.Lua51Parser.TableContext;
import org.homolog.parse.antlr.Lua51Parser.UnaryOperatorContext;
import org.homolog.syntax.BinaryExpression;
import org.homolog.syntax.BooleanLiteral;
import org.homolog.syntax.Expression;
import org.homolog.syntax.FunctionCall;
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
import org.homolog.syntax.Tokens;
import org.homolog.syntax.UnaryExpression;
import org.homolog.syntax.Vararg;
import org.jspecify.annotations.Nullable;

/**
 * Makes expressions of the syntax tree; flat operator lists get their precedence by climbing, as
 * {@code lparser.c} does it.
 */
final class ExpressionBuilder {
  /**
   * Left-nested operators or suffixes in one expression: what recursive walks of the tree can bear.
   */
  private static final int MAX_CHAIN = 10_000;

  private final AstBuilder statements;
  private final FunctionScope scope;
  private final Tokens tokens;

  /**
   * The token after a name that begins a table's field: the reference implementation has read on to
   * it, and no longer sees a line end before it.
   */
  private int lookedAhead;

  ExpressionBuilder(AstBuilder statements, FunctionScope scope, Tokens tokens) {
    this.statements = statements;
    this.scope = scope;
    this.tokens = tokens;
  }

  List<Expression> list(@Nullable ExpressionListContext context) {
    if (context == null) {
      return List.of();
    }
    List<ExpressionContext> parts = context.expression();
    var list = new ArrayList<Expression>(parts.size());
    for (ExpressionContext part : parts) {
      list.add(expression(part));
      scope.hold(part.getStart(), 1);
    }
    scope.release(list.size());
    return list;
  }

  Expression expression(ExpressionContext context) {
    return new Climber(context.children).operand(0);
  }

  /** A cursor over the flat list of operators and operands of one expression. */
  private final class Climber {
    private final List<ParseTree> parts;
    private int next;

    Climber(List<ParseTree> parts) {
      this.parts = parts;
    }

    /** The operand that ends before an operator that binds no stronger than {@code binding}. */
    Expression operand(int binding) {
      scope.enterLevel(start());
      Expression left = unaryOrSimple();
      for (int chain = 0; next < parts.size(); chain++) {
        BinaryExpression.Operator operator =
            Operators.binary((BinaryOperatorContext) parts.get(next));
        if (operator.leftBinding() <= binding) {
          break;
        }
        checkChain(chain, start());
        next++;
        left =
            new BinaryExpression(left.position(), operator, left, operand(operator.rightBinding()));
      }
      scope.leaveLevel();
      return left;
    }

    private Expression unaryOrSimple() {
      ParseTree part = parts.get(next++);
      if (part instanceof UnaryOperatorContext unary) {
        Position position = AstBuilder.position(unary.getStart());
        return new UnaryExpression(
            position, Operators.unary(unary), operand(UnaryExpression.Operator.BINDING));
      }
      return simple((OperandContext) part);
    }

    private Token start() {
      ParseTree part = parts.get(Math.min(next, parts.size() - 1));
      return ((org.antlr.v4.runtime.ParserRuleContext) part).getStart();
    }
  }

  private static void checkChain(int length, Token at) {
    if (length >= MAX_CHAIN) {
      throw AstBuilder.error(at, "more than " + MAX_CHAIN + " operators or suffixes in a chain");
    }
  }

  private Expression simple(OperandContext context) {
    return switch (context) {
      case LiteralContext literal -> literal(literal.getStart());
      case FunctionExpressionContext function ->
          statements.function(function.getStart(), function.functionBody(), false);
      case TableContext table -> table(table.tableConstructor());
      case PrefixContext prefix -> prefix(prefix.prefixExpression());
      default -> throw AstBuilder.unknown(context);
    };
  }

  private Expression literal(Token token) {
    Position position = AstBuilder.position(token);
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

  private static StringLiteral string(Token token) {
    return new StringLiteral(AstBuilder.position(token), Literals.string(token));
  }

  Expression prefix(PrefixExpressionContext context) {
    Expression expression;
    if (context.NAME() != null) {
      scope.use(context.getStart());
      expression = AstBuilder.name(context.NAME());
    } else {
      expression =
          new Parenthesized(
              AstBuilder.position(context.getStart()), expression(context.expression()));
    }
    List<SuffixContext> suffixes = context.suffix();
    for (int i = 0; i < suffixes.size(); i++) {
      checkChain(i, suffixes.get(i).getStart());
      expression = suffixed(expression, suffixes.get(i));
    }
    return expression;
  }

  private Expression suffixed(Expression object, SuffixContext context) {
    Position position = object.position();
    return switch (context) {
      case DotSuffixContext dot ->
          new IndexExpression(
              position,
              object,
              new StringLiteral(AstBuilder.position(dot.NAME().getSymbol()), dot.NAME().getText()));
      case IndexSuffixContext index ->
          new IndexExpression(position, object, expression(index.expression()));
      case MethodSuffixContext method ->
          new MethodCall(
              position, object, method.NAME().getText(), arguments(method.arguments(), 2));
      case CallSuffixContext call ->
          new FunctionCall(position, object, arguments(call.arguments(), 1));
      default -> throw AstBuilder.unknown(context);
    };
  }

  /**
   * The arguments of a call.
   *
   * @param called the registers that the function and its object take
   */
  private List<Expression> arguments(ArgumentsContext context, int called) {
    scope.hold(context.getStart(), called);
    List<Expression> arguments = arguments(context);
    scope.release(called);
    return arguments;
  }

  private List<Expression> arguments(ArgumentsContext context) {
    if (context.STRING() != null) {
      return List.of(string(context.STRING().getSymbol()));
    }
    if (context.tableConstructor() != null) {
      return List.of(table(context.tableConstructor()));
    }
    Token open = context.getStart();
    if (open.getTokenIndex() != lookedAhead
        && open.getLine() != lastLine(open.getTokenIndex() - 1)) {
      throw AstBuilder.error(
          open,
          "ambiguous syntax (function call or new statement), expected it on the line of what it calls");
    }
    return list(context.expressionList());
  }

  private int lastLine(int token) {
    int line = tokens.lines()[token];
    if (tokens.types()[token] == Lua51Lexer.STRING) {
      line += Literals.newlines(tokens.source(), tokens.starts()[token], tokens.ends()[token]);
    }
    return line;
  }

  private TableConstructor table(TableConstructorContext context) {
    var fields = new ArrayList<TableField>();
    boolean separated = true;
    for (ParseTree child : context.children.subList(1, context.getChildCount() - 1)) {
      if (child instanceof TerminalNode separator) {
        if (separated) {
          throw AstBuilder.error(separator.getSymbol(), "expected a field or '}'");
        }
        separated = true;
      } else {
        fields.add(field((FieldContext) child));
        separated = false;
      }
    }
    return new TableConstructor(AstBuilder.position(context.getStart()), fields);
  }

  private TableField field(FieldContext context) {
    Position position = AstBuilder.position(context.getStart());
    if (context.getStart().getType() == Lua51Lexer.NAME) {
      lookedAhead = position.token() + 1;
    }
    Expression first = expression(context.expression(0));
    if (context.ASSIGN() == null) {
      return new TableField.Positional(position, first);
    }
    Expression value = expression(context.expression(1));
    if (context.OPEN_BRACKET() != null) {
      return new TableField.Keyed(position, first, value);
    }
    if (first instanceof Name name) {
      return new TableField.Named(position, name.text(), value);
    }
    throw AstBuilder.error(context.ASSIGN().getSymbol(), "expected ',' or '}'");
  }
}
