package org.homolog.normalize;

import java.util.List;
import org.homolog.deadline.Deadline;
import org.homolog.normalize.FormText.Kind;
import org.homolog.normalize.FormText.Line;
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
import org.homolog.syntax.While;
import org.jspecify.annotations.Nullable;

/** Writes statements as lines; expressions are {@link ExpressionWriter}'s. */
final class FormWriter {
  private final LineWriter out = new LineWriter();
  private final Scope scope = new Scope();
  private final ExpressionWriter expressions = new ExpressionWriter(this, out, scope);

  private FormWriter() {}

  static List<Line> write(Chunk chunk) {
    var writer = new FormWriter();
    int mark = writer.scope.enter();
    writer.statements(chunk.body());
    writer.scope.leave(mark);
    return writer.out.lines();
  }

  /** An indented block with a scope of its own. */
  private void block(Block block) {
    int mark = scope.enter();
    out.indent();
    statements(block);
    out.outdent();
    scope.leave(mark);
  }

  private void statements(Block block) {
    List<Statement> statements = block.statements();
    for (int i = 0; i < statements.size(); i++) {
      statement(statements.get(i));
      if (i + 1 < statements.size()
          && ExpressionWriter.opensWithParenthesis(statements.get(i + 1))) {
        out.add(";");
      }
      out.newLine();
    }
  }

  private void statement(Statement statement) {
    Deadline.check();
    int line = statement.position().line();
    switch (statement) {
      case LocalAssignment s -> local(s, line);
      case Assignment s -> {
        expressions.list(s.targets());
        out.spaced("=", s.values().getFirst().position().line());
        expressions.list(s.values());
      }
      case CallStatement s -> expressions.expression(s.call());
      case Do s -> {
        out.add("do", line);
        body(s.body());
      }
      case While s -> {
        keyword("while", line);
        expressions.expression(s.condition());
        doBody(s.body());
      }
      case Repeat s -> repeat(s, line);
      case If s -> conditional(s, line);
      case NumericFor s -> numericFor(s, line);
      case GenericFor s -> genericFor(s, line);
      case FunctionDeclaration s -> declaration(s, line);
      case LocalFunction s -> {
        keyword("local", line);
        keyword("function", line);
        out.add(
            Kind.LOCAL,
            s.name().text(),
            scope.declare(s.name().text()),
            s.name().position().line());
        functionBody(s.function(), false);
      }
      case Return s -> {
        out.add("return", line);
        if (!s.values().isEmpty()) {
          out.space();
          expressions.list(s.values());
        }
      }
      case Break _ -> out.add("break", line);
    }
  }

  private void keyword(String keyword, int line) {
    out.add(keyword, line);
    out.space();
  }

  private void body(Block block) {
    block(block);
    out.add("end");
  }

  private void doBody(Block block) {
    out.space();
    out.add("do");
    body(block);
  }

  private void local(LocalAssignment s, int line) {
    keyword("local", line);
    int[] bindings = names(s.names());
    if (!s.values().isEmpty()) {
      out.spaced("=", s.values().getFirst().position().line());
      expressions.list(s.values());
    }
    declare(s.names(), bindings);
  }

  /** Writes names that are declared later. */
  private int[] names(List<Name> names) {
    int[] bindings = new int[names.size()];
    for (int i = 0; i < bindings.length; i++) {
      if (i > 0) {
        out.comma();
      }
      bindings[i] = scope.reserve();
      out.add(Kind.LOCAL, names.get(i).text(), bindings[i], names.get(i).position().line());
    }
    return bindings;
  }

  private void declare(List<Name> names, int[] bindings) {
    for (int i = 0; i < bindings.length; i++) {
      scope.declare(names.get(i).text(), bindings[i]);
    }
  }

  private void repeat(Repeat s, int line) {
    out.add("repeat", line);
    int mark = scope.enter();
    out.indent();
    statements(s.body());
    out.outdent();
    keyword("until", s.condition().position().line());
    expressions.expression(s.condition());
    scope.leave(mark);
  }

  private void conditional(If s, int line) {
    String word = "if";
    @Nullable Block otherwise = null;
    for (@Nullable If next = s; next != null; next = alone(otherwise)) {
      for (IfClause clause : next.clauses()) {
        keyword(word, word.equals("if") ? line : clause.position().line());
        expressions.expression(clause.condition());
        out.space();
        out.add("then");
        block(clause.body());
        word = "elseif";
      }
      otherwise = next.otherwise();
    }
    if (otherwise != null) {
      out.add("else");
      block(otherwise);
    }
    out.add("end");
  }

  /** The {@code if} that is all of a block. */
  private static @Nullable If alone(@Nullable Block block) {
    return block != null
            && block.statements().size() == 1
            && block.statements().getFirst() instanceof If nested
        ? nested
        : null;
  }

  private void numericFor(NumericFor s, int line) {
    keyword("for", line);
    List<Name> variable = List.of(s.variable());
    int[] bindings = names(variable);
    out.spaced("=", line);
    expressions.expression(s.start());
    out.comma();
    expressions.expression(s.limit());
    Expression step = s.step();
    if (step != null) {
      out.comma();
      expressions.expression(step);
    }
    loop(variable, bindings, s.body());
  }

  private void genericFor(GenericFor s, int line) {
    keyword("for", line);
    int[] bindings = names(s.names());
    out.spaced("in", line);
    expressions.list(s.iterators());
    loop(s.names(), bindings, s.body());
  }

  private void loop(List<Name> names, int[] bindings, Block body) {
    int mark = scope.enter();
    declare(names, bindings);
    doBody(body);
    scope.leave(mark);
  }

  private void declaration(FunctionDeclaration s, int line) {
    keyword("function", line);
    expressions.functionName(s.target(), s.method());
    functionBody(s.function(), s.method());
  }

  /** Parameters, body and end; a method's {@code self} is declared and not written. */
  void functionBody(FunctionExpression function, boolean method) {
    int mark = scope.enter();
    int tables = out.enterFunction();
    if (method) {
      scope.declare("self");
    }
    out.add("(");
    declare(function.parameters(), names(function.parameters()));
    if (function.vararg()) {
      if (!function.parameters().isEmpty()) {
        out.comma();
      }
      out.add("...");
    }
    out.add(")");
    if (function.body().statements().isEmpty()) {
      out.space();
    } else {
      block(function.body());
    }
    out.add("end", function.end().line());
    out.leave(tables);
    scope.leave(mark);
  }
}
