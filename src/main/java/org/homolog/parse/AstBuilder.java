package org.homolog.parse;

import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.homolog.parse.antlr.Lua51Lexer;
import org.homolog.parse.antlr.Lua51Parser.AssignmentOrCallContext;
import org.homolog.parse.antlr.Lua51Parser.BlockContext;
import org.homolog.parse.antlr.Lua51Parser.BreakStatementContext;
import org.homolog.parse.antlr.Lua51Parser.ChunkContext;
import org.homolog.parse.antlr.Lua51Parser.DoStatementContext;
import org.homolog.parse.antlr.Lua51Parser.ExpressionContext;
import org.homolog.parse.antlr.Lua51Parser.ForStatementContext;
import org.homolog.parse.antlr.Lua51Parser.FunctionBodyContext;
import org.homolog.parse.antlr.Lua51Parser.FunctionNameContext;
import org.homolog.parse.antlr.Lua51Parser.FunctionStatementContext;
import org.homolog.parse.antlr.Lua51Parser.IfStatementContext;
import org.homolog.parse.antlr.Lua51Parser.LastStatementContext;
import org.homolog.parse.antlr.Lua51Parser.LocalStatementContext;
import org.homolog.parse.antlr.Lua51Parser.ParameterContext;
import org.homolog.parse.antlr.Lua51Parser.RepeatStatementContext;
import org.homolog.parse.antlr.Lua51Parser.ReturnStatementContext;
import org.homolog.parse.antlr.Lua51Parser.StatementContext;
import org.homolog.parse.antlr.Lua51Parser.WhileStatementContext;
import org.homolog.parse.antlr.SyntaxException;
import org.homolog.syntax.Assignment;
import org.homolog.syntax.Block;
import org.homolog.syntax.Break;
import org.homolog.syntax.CallStatement;
import org.homolog.syntax.Chunk;
import org.homolog.syntax.Do;
import org.homolog.syntax.Expression;
import org.homolog.syntax.FunctionCall;
import org.homolog.syntax.FunctionDeclaration;
import org.homolog.syntax.FunctionExpression;
import org.homolog.syntax.GenericFor;
import org.homolog.syntax.If;
import org.homolog.syntax.IfClause;
import org.homolog.syntax.IndexExpression;
import org.homolog.syntax.LocalAssignment;
import org.homolog.syntax.LocalFunction;
import org.homolog.syntax.MethodCall;
import org.homolog.syntax.Name;
import org.homolog.syntax.NumericFor;
import org.homolog.syntax.Position;
import org.homolog.syntax.Repeat;
import org.homolog.syntax.Return;
import org.homolog.syntax.Statement;
import org.homolog.syntax.StringLiteral;
import org.homolog.syntax.Tokens;
import org.homolog.syntax.While;
import org.jspecify.annotations.Nullable;

/**
 * Makes statements of the syntax tree from the parser's, and settles what its grammar leaves open.
 */
final class AstBuilder {
  private final FunctionScope scope = new FunctionScope();
  private final ExpressionBuilder expressions;

  AstBuilder(Tokens tokens) {
    expressions = new ExpressionBuilder(this, scope, tokens);
  }

  Chunk chunk(ChunkContext context) {
    scope.enterMain();
    Block body = block(context.block());
    return new Chunk(position(context.getStart()), body, position(context.EOF().getSymbol()));
  }

  private Block block(BlockContext context) {
    scope.enterBlock(context.getStart());
    Block block = statements(context);
    scope.leaveBlock();
    return block;
  }

  /** The statements of a block whose scope the caller opened. */
  private Block statements(BlockContext context) {
    var statements = new ArrayList<Statement>(context.getChildCount());
    for (StatementContext statement : context.statement()) {
      statements.add(statement(statement));
    }
    LastStatementContext last = context.lastStatement();
    if (last != null) {
      statements.add(last(last));
    }
    return new Block(position(context.getStart()), statements);
  }

  private Statement last(LastStatementContext context) {
    Position position = position(context.getStart());
    return switch (context) {
      case ReturnStatementContext returned ->
          new Return(position, expressions.list(returned.expressionList()));
      case BreakStatementContext broken -> {
        scope.checkBreak(broken.getStart());
        yield new Break(position);
      }
      default -> throw unknown(context);
    };
  }

  private Statement statement(StatementContext context) {
    return switch (context) {
      case AssignmentOrCallContext statement -> assignmentOrCall(statement);
      case DoStatementContext statement ->
          new Do(position(statement.getStart()), block(statement.block()));
      case WhileStatementContext statement -> {
        Expression condition = expressions.expression(statement.expression());
        yield new While(position(statement.getStart()), condition, loop(statement.block()));
      }
      case RepeatStatementContext statement -> repeat(statement);
      case IfStatementContext statement -> ifStatement(statement);
      case ForStatementContext statement -> forStatement(statement);
      case FunctionStatementContext statement -> function(statement);
      case LocalStatementContext statement -> local(statement);
      default -> throw unknown(context);
    };
  }

  private Statement assignmentOrCall(AssignmentOrCallContext context) {
    Position position = position(context.getStart());
    List<Expression> targets =
        context.prefixExpression().stream().map(expressions::prefix).toList();
    if (context.ASSIGN() == null) {
      Expression call = targets.getFirst();
      if (targets.size() == 1 && (call instanceof FunctionCall || call instanceof MethodCall)) {
        return new CallStatement(position, call);
      }
      throw error(
          context.getStart(), "an expression is no statement, expected a call or an assignment");
    }
    for (int i = 0; i < targets.size(); i++) {
      if (!(targets.get(i) instanceof Name || targets.get(i) instanceof IndexExpression)) {
        throw error(
            context.prefixExpression(i).getStart(),
            "cannot assign to this expression, expected a name or an index");
      }
    }
    scope.checkTargets(context.getStart(), targets.size());
    return new Assignment(position, targets, expressions.list(context.expressionList()));
  }

  private Block loop(BlockContext context) {
    scope.enterLoop();
    Block body = block(context);
    scope.leaveLoop();
    return body;
  }

  private Statement repeat(RepeatStatementContext context) {
    scope.enterLoop();
    scope.enterBlock(context.block().getStart());
    Block body = statements(context.block());
    Expression condition = expressions.expression(context.expression());
    scope.leaveBlock();
    scope.leaveLoop();
    return new Repeat(position(context.getStart()), body, condition);
  }

  private Statement ifStatement(IfStatementContext context) {
    var clauses = new ArrayList<IfClause>();
    List<ExpressionContext> conditions = context.expression();
    List<BlockContext> bodies = context.block();
    for (int i = 0; i < conditions.size(); i++) {
      Expression condition = expressions.expression(conditions.get(i));
      clauses.add(new IfClause(condition.position(), condition, block(bodies.get(i))));
    }
    @Nullable Block otherwise =
        context.elseBlock() == null ? null : block(context.elseBlock().block());
    return new If(position(context.getStart()), clauses, otherwise);
  }

  private Statement forStatement(ForStatementContext context) {
    Name first = name(context.NAME());
    var names = new ArrayList<>(List.of(first));
    var numeric = context.numericFor();
    List<Expression> values;
    if (numeric != null) {
      values = numeric.expression().stream().map(expressions::expression).toList();
    } else {
      context.genericFor().NAME().forEach(name -> names.add(name(name)));
      values = expressions.list(context.genericFor().expressionList());
    }
    scope.enterLoop();
    scope.enterFor(context.getStart(), texts(names));
    Block body = block(context.block());
    scope.leaveBlock();
    scope.leaveLoop();
    Position position = position(context.getStart());
    if (numeric == null) {
      return new GenericFor(position, names, values, body);
    }
    return new NumericFor(
        position,
        first,
        values.get(0),
        values.get(1),
        values.size() > 2 ? values.get(2) : null,
        body);
  }

  private Statement function(FunctionStatementContext context) {
    FunctionNameContext named = context.functionName();
    List<TerminalNode> path = named.NAME();
    Expression target = name(path.getFirst());
    scope.use(named.getStart());
    for (TerminalNode part : path.subList(1, path.size())) {
      target =
          new IndexExpression(
              target.position(),
              target,
              new StringLiteral(position(part.getSymbol()), part.getText()));
    }
    boolean method = named.COLON() != null;
    return new FunctionDeclaration(
        position(context.getStart()),
        target,
        method,
        function(context.getStart(), context.functionBody(), method));
  }

  private Statement local(LocalStatementContext context) {
    Position position = position(context.getStart());
    List<Name> names = context.NAME().stream().map(AstBuilder::name).toList();
    if (context.FUNCTION() != null) {
      scope.declare(context.getStart(), texts(names));
      return new LocalFunction(
          position,
          names.getFirst(),
          function(context.FUNCTION().getSymbol(), context.functionBody(), false));
    }
    List<Expression> values =
        context.expressionList() == null ? List.of() : expressions.list(context.expressionList());
    scope.declare(context.getStart(), texts(names));
    return new LocalAssignment(position, names, values);
  }

  private static List<String> texts(List<Name> names) {
    return names.stream().map(Name::text).toList();
  }

  /** A function whose parameters and body stand in {@code context}. */
  FunctionExpression function(Token start, FunctionBodyContext context, boolean method) {
    var parameters = new ArrayList<Name>();
    boolean vararg = false;
    if (context.parameterList() != null) {
      for (ParameterContext parameter : context.parameterList().parameter()) {
        if (vararg) {
          throw error(parameter.getStart(), "unexpected parameter after '...', expected ')'");
        }
        if (parameter.NAME() == null) {
          vararg = true;
        } else {
          parameters.add(name(parameter.NAME()));
        }
      }
    }
    var locals = new ArrayList<>(texts(parameters));
    if (method) {
      locals.addFirst("self");
    }
    scope.enterFunction(start, locals, vararg);
    Block body = block(context.block());
    scope.leaveFunction();
    return new FunctionExpression(
        position(start), parameters, vararg, body, position(context.END().getSymbol()));
  }

  static Name name(TerminalNode node) {
    return new Name(position(node.getSymbol()), node.getText());
  }

  static Position position(Token token) {
    return new Position(token.getLine(), token.getCharPositionInLine() + 1, token.getTokenIndex());
  }

  static SyntaxException error(Token token, String reason) {
    String found =
        token.getType() == Lua51Lexer.EOF
            ? "end of file"
            : token.getText().lines().findFirst().orElse("");
    return new SyntaxException(
        token.getLine(), token.getCharPositionInLine() + 1, "near '" + found + "': " + reason);
  }

  static IllegalStateException unknown(ParserRuleContext context) {
    return new IllegalStateException("no rule for " + context.getClass().getSimpleName());
  }
}
