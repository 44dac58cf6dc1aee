package org.homolog.fingerprint;

import java.util.List;
import org.homolog.deadline.Deadline;
import org.homolog.syntax.Assignment;
import org.homolog.syntax.Block;
import org.homolog.syntax.Break;
import org.homolog.syntax.CallStatement;
import org.homolog.syntax.Chunk;
import org.homolog.syntax.Do;
import org.homolog.syntax.Expression;
import org.homolog.syntax.FunctionDeclaration;
import org.homolog.syntax.FunctionExpression;
import org.homolog.syntax.GenericFor;
import org.homolog.syntax.If;
import org.homolog.syntax.IfClause;
import org.homolog.syntax.LocalAssignment;
import org.homolog.syntax.LocalFunction;
import org.homolog.syntax.Name;
import org.homolog.syntax.NumericFor;
import org.homolog.syntax.Repeat;
import org.homolog.syntax.Return;
import org.homolog.syntax.Scope;
import org.homolog.syntax.Statement;
import org.homolog.syntax.Tokens;
import org.homolog.syntax.While;

/**
 * Reads a normal form as a {@link TokenSequence}: statements here, expressions in {@link
 * ExpressionReader}.
 */
public final class FormReader {
  private static final int LEAST_CAPACITY = 16;

  private final TokenBuffer tokens;
  private final Scope scope = new Scope();
  private final ExpressionReader expressions;

  private FormReader(Tokens source, FreeNames freeNames) {
    tokens = new TokenBuffer(LEAST_CAPACITY + source.size());
    expressions = new ExpressionReader(this, source, tokens, scope, freeNames);
  }

  /** The tokens of a chunk in canonical or blind form, made of a source of these tokens. */
  public static TokenSequence read(Chunk chunk, Tokens source) {
    return read(chunk, source, FreeNames.GLOBALS);
  }

  static TokenSequence read(Chunk chunk, Tokens source, FreeNames freeNames) {
    var reader = new FormReader(source, freeNames);
    reader.block(chunk.body());
    return reader.tokens.toSequence();
  }

  private void block(Block block) {
    int mark = scope.enter();
    statements(block);
    scope.leave(mark);
  }

  private void statements(Block block) {
    for (int i = 0; i < block.statements().size(); i++) {
      Statement statement = block.statements().get(i);
      if (i > 0 && ExpressionReader.opensParenthesis(statement)) {
        tokens.add(
            Symbol.SEMICOLON, statement.position().line()); // or it would call what is before
      }
      statement(statement);
    }
  }

  private void statement(Statement statement) {
    Deadline.check();
    int line = statement.position().line();
    switch (statement) {
      case LocalAssignment s -> local(s, line);
      case Assignment s -> {
        expressions.list(s.targets(), line);
        tokens.add(Symbol.ASSIGN, line);
        expressions.list(s.values(), line);
      }
      case CallStatement s -> expressions.expression(s.call());
      case Do s -> {
        tokens.add(Symbol.DO, line);
        block(s.body());
        tokens.add(Symbol.END, line);
      }
      case While s -> {
        tokens.add(Symbol.WHILE, line);
        expressions.expression(s.condition());
        tokens.add(Symbol.DO, line);
        block(s.body());
        tokens.add(Symbol.END, line);
      }
      case Repeat s -> {
        tokens.add(Symbol.REPEAT, line);
        int mark = scope.enter();
        statements(s.body());
        tokens.add(Symbol.UNTIL, s.condition().position().line());
        expressions.expression(s.condition());
        scope.leave(mark);
      }
      case If s -> conditional(s);
      case NumericFor s -> numericFor(s, line);
      case GenericFor s -> genericFor(s, line);
      case FunctionDeclaration _ ->
          throw new IllegalArgumentException(
              statement.position() + ": a declaration is no normal form");
      case LocalFunction s -> {
        tokens.add(Symbol.LOCAL, line);
        expressions.declare(s.name());
        function(s.function());
      }
      case Return s -> {
        tokens.add(Symbol.RETURN, line);
        expressions.list(s.values(), line);
      }
      case Break _ -> tokens.add(Symbol.BREAK, line);
    }
  }

  private void local(LocalAssignment s, int line) {
    tokens.add(Symbol.LOCAL, line);
    if (s.values().isEmpty()) {
      declare(s.names());
      return;
    }
    PendingNames names = pending(s.names(), line);
    tokens.add(Symbol.ASSIGN, line);
    expressions.list(s.values(), line);
    bind(names, s.names());
  }

  private PendingNames pending(List<Name> names, int line) {
    var pending = new PendingNames(tokens, names.size());
    for (int i = 0; i < names.size(); i++) {
      if (i > 0) {
        tokens.add(Symbol.COMMA, line);
      }
      pending.add(names.get(i).position().line());
    }
    return pending;
  }

  private void bind(PendingNames pending, List<Name> names) {
    for (Name name : names) {
      pending.set(scope.declare(name.text()));
    }
  }

  private void declare(List<Name> names) {
    for (int i = 0; i < names.size(); i++) {
      if (i > 0) {
        tokens.add(Symbol.COMMA, names.get(i).position().line());
      }
      expressions.declare(names.get(i));
    }
  }

  private void conditional(If s) {
    int line = s.position().line();
    tokens.add(Symbol.IF, line);
    for (int i = 0; i < s.clauses().size(); i++) {
      Deadline.check();
      IfClause clause = s.clauses().get(i);
      if (i > 0) {
        line = clause.position().line();
        tokens.add(Symbol.ELSEIF, line);
      }
      expressions.expression(clause.condition());
      tokens.add(Symbol.THEN, line);
      block(clause.body());
    }
    Block otherwise = s.otherwise();
    if (otherwise != null) {
      tokens.add(Symbol.ELSE, otherwise.position().line());
      block(otherwise);
    }
    tokens.add(Symbol.END, line);
  }

  private void numericFor(NumericFor s, int line) {
    tokens.add(Symbol.FOR, line);
    PendingNames variable = pending(List.of(s.variable()), line);
    tokens.add(Symbol.ASSIGN, line);
    expressions.expression(s.start());
    tokens.add(Symbol.COMMA, line);
    expressions.expression(s.limit());
    Expression step = s.step();
    if (step != null) {
      tokens.add(Symbol.COMMA, line);
      expressions.expression(step);
    }
    int mark = scope.enter();
    bind(variable, List.of(s.variable()));
    loopBody(s.body(), line, mark);
  }

  private void genericFor(GenericFor s, int line) {
    tokens.add(Symbol.FOR, line);
    PendingNames names = pending(s.names(), line);
    tokens.add(Symbol.IN, line);
    expressions.list(s.iterators(), line);
    int mark = scope.enter();
    bind(names, s.names());
    loopBody(s.body(), line, mark);
  }

  private void loopBody(Block body, int line, int mark) {
    tokens.add(Symbol.DO, line);
    block(body);
    tokens.add(Symbol.END, line);
    scope.leave(mark);
  }

  void function(FunctionExpression function) {
    int start = tokens.size();
    int line = function.position().line();
    tokens.add(Symbol.FUNCTION, line);
    tokens.add(Symbol.OPEN_PAREN, line);
    int mark = scope.enter();
    declare(function.parameters());
    if (function.vararg()) {
      tokens.add(Symbol.VARARG, line);
      scope.declare("arg"); // the hidden local of vararg functions
    }
    tokens.add(Symbol.CLOSE_PAREN, line);
    block(function.body());
    scope.leave(mark);
    tokens.add(Symbol.END, function.end().line());
    tokens.addFunction(start, function.position(), function.end());
  }
}
