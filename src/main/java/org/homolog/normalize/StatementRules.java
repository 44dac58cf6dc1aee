package org.homolog.normalize;

import java.util.ArrayList;
import java.util.List;
import org.homolog.syntax.Assignment;
import org.homolog.syntax.BinaryExpression;
import org.homolog.syntax.Block;
import org.homolog.syntax.BooleanLiteral;
import org.homolog.syntax.Break;
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
import org.homolog.syntax.Name;
import org.homolog.syntax.NumberLiteral;
import org.homolog.syntax.NumericFor;
import org.homolog.syntax.Repeat;
import org.homolog.syntax.Statement;
import org.homolog.syntax.UnaryExpression;
import org.homolog.syntax.While;
import org.jspecify.annotations.Nullable;

/** The normal form of statements whose parts are in normal form. */
final class StatementRules {
  private final Form form;
  private final ExpressionRules expressions;

  StatementRules(Form form, ExpressionRules expressions) {
    this.form = form;
    this.expressions = expressions;
  }

  /** Adds the normal form of {@code statement} to those before it in its block. */
  void add(List<Statement> statements, Statement statement) {
    switch (statement) {
      case LocalAssignment s -> split(statements, s);
      case Assignment s -> assignment(statements, s);
      case FunctionDeclaration s -> assignment(statements, assignment(s));
      case If s -> statements.add(conditional(s));
      case While s -> statements.add(whileTrue(s));
      case NumericFor s -> statements.add(overSequence(s));
      default -> statements.add(statement);
    }
  }

  /**
   * {@code local a, b = x, y} becomes {@code local a = x; local b = y} where no later value names
   * an earlier target.
   */
  private void split(List<Statement> statements, LocalAssignment s) {
    int count = s.names().size();
    if (count == 1 || !(s.values().isEmpty() || s.values().size() == count) || mentionsEarlier(s)) {
      statements.add(local(s));
      return;
    }
    for (int i = 0; i < count; i++) {
      Name name = s.names().get(i);
      List<Expression> value = s.values().isEmpty() ? List.of() : List.of(cut(s.values().get(i)));
      statements.add(local(new LocalAssignment(name.position(), List.of(name), value)));
    }
  }

  /** A value cut to one needs no parentheses where one target takes it. */
  private Expression cut(Expression value) {
    return expressions.single(value);
  }

  private static boolean mentionsEarlier(LocalAssignment s) {
    for (int i = 1; i < s.values().size(); i++) {
      for (int j = 0; j < i; j++) {
        if (Mentions.name(s.values().get(i), s.names().get(j).text())) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * {@code local f = function} becomes {@code local function f} where the function does not name
   * itself.
   */
  private Statement local(LocalAssignment s) {
    if (s.names().size() != 1 || s.values().size() != 1) {
      return s;
    }
    Name name = s.names().getFirst();
    Expression value = cut(s.values().getFirst());
    if (value instanceof FunctionExpression function
        && (form == Form.BLIND || !Mentions.name(function, name.text()))) {
      return new LocalFunction(s.position(), name, function);
    }
    return value == s.values().getFirst()
        ? s
        : new LocalAssignment(s.position(), s.names(), List.of(value));
  }

  /** {@code function t.f()} becomes {@code t.f = function()}; a method gets its {@code self}. */
  private static Assignment assignment(FunctionDeclaration s) {
    FunctionExpression function = s.function();
    if (s.method()) {
      var parameters = new ArrayList<Name>();
      parameters.add(new Name(function.position(), "self"));
      parameters.addAll(function.parameters());
      function =
          new FunctionExpression(
              function.position(), parameters, function.vararg(), function.body(), function.end());
    }
    return new Assignment(s.position(), List.of(s.target()), List.of(function));
  }

  /** {@code local f; f = function} becomes {@code local function f}. */
  private void assignment(List<Statement> statements, Assignment s) {
    if (s.targets().size() == 1 && s.values().size() == 1) {
      Expression value = cut(s.values().getFirst());
      if (value instanceof FunctionExpression function
          && s.targets().getFirst() instanceof Name name
          && declares(statements, name)) {
        Statement declaration = statements.removeLast();
        statements.add(new LocalFunction(declaration.position(), name, function));
        return;
      }
      if (value != s.values().getFirst()) {
        statements.add(new Assignment(s.position(), s.targets(), List.of(value)));
        return;
      }
    }
    statements.add(s);
  }

  private static boolean declares(List<Statement> statements, Name name) {
    return !statements.isEmpty()
        && statements.getLast() instanceof LocalAssignment local
        && local.values().isEmpty()
        && local.names().size() == 1
        && local.names().getFirst().text().equals(name.text());
  }

  /**
   * Nests {@code elseif}, turns round a negated condition that has an else, and undoes a guarded
   * {@code repeat}.
   */
  private Statement conditional(If s) {
    @Nullable Block otherwise =
        s.otherwise() == null || s.otherwise().statements().isEmpty() ? null : s.otherwise();
    Statement nested = s;
    for (int i = s.clauses().size() - 1; i >= 0; i--) {
      IfClause clause = s.clauses().get(i);
      nested = simple(s, i == 0 ? s.position() : clause.position(), clause, otherwise);
      otherwise = new Block(clause.position(), List.of(nested));
    }
    return nested;
  }

  private Statement simple(
      If original,
      org.homolog.syntax.Position position,
      IfClause clause,
      @Nullable Block otherwise) {
    if (otherwise != null && isNegative(clause.condition())) {
      Expression positive = expressions.negate(clause.condition());
      return new If(
          position, List.of(new IfClause(clause.position(), positive, otherwise)), clause.body());
    }
    if (otherwise == null) {
      @Nullable Statement loop = guardedRepeat(position, clause);
      if (loop != null) {
        return loop;
      }
    }
    return original.clauses().size() == 1 && original.otherwise() == otherwise
        ? original
        : new If(position, List.of(clause), otherwise);
  }

  private static boolean isNegative(Expression condition) {
    return condition instanceof UnaryExpression unary
            && unary.operator() == UnaryExpression.Operator.NOT
        || condition instanceof BinaryExpression binary
            && binary.operator() == BinaryExpression.Operator.NOT_EQUAL;
  }

  /**
   * {@code if c then repeat B until not c end} is {@code while c do B end}, unless the condition
   * sees a local of B.
   */
  private @Nullable Statement guardedRepeat(org.homolog.syntax.Position position, IfClause clause) {
    if (clause.body().statements().size() == 1
        && clause.body().statements().getFirst() instanceof Repeat repeat
        && Structure.equal(expressions.negate(clause.condition()), repeat.condition())
        && !seesLocals(repeat.condition(), repeat.body())) {
      return new While(position, clause.condition(), repeat.body());
    }
    return null;
  }

  private static boolean seesLocals(Expression condition, Block body) {
    for (Statement statement : body.statements()) {
      if (statement instanceof LocalFunction local
          && Mentions.name(condition, local.name().text())) {
        return true;
      }
      if (statement instanceof LocalAssignment local
          && local.names().stream().anyMatch(name -> Mentions.name(condition, name.text()))) {
        return true;
      }
    }
    return false;
  }

  /** {@code while true do B if c then break end end} is {@code repeat B until c}. */
  private static Statement whileTrue(While s) {
    List<Statement> body = s.body().statements();
    if (s.condition() instanceof BooleanLiteral literal
        && literal.value()
        && !body.isEmpty()
        && body.getLast() instanceof If last
        && last.otherwise() == null
        && last.clauses().size() == 1
        && isBreak(last.clauses().getFirst().body())) {
      return new Repeat(
          s.position(),
          new Block(s.body().position(), body.subList(0, body.size() - 1)),
          last.clauses().getFirst().condition());
    }
    return s;
  }

  private static boolean isBreak(Block block) {
    return block.statements().size() == 1 && block.statements().getFirst() instanceof Break;
  }

  /** Blind: {@code for i = 1, #t do local v = t[i] …} is {@code for i, v in ipairs(t) do …}. */
  private Statement overSequence(NumericFor s) {
    if (form == Form.BLIND
        && s.step() == null
        && s.start() instanceof NumberLiteral one
        && one.value() == 1
        && s.limit() instanceof UnaryExpression length
        && length.operator() == UnaryExpression.Operator.LENGTH
        && !s.body().statements().isEmpty()
        && s.body().statements().getFirst() instanceof LocalAssignment element
        && element.names().size() == 1
        && element.values().size() == 1
        && element.values().getFirst() instanceof IndexExpression index
        && index.key() instanceof Name key
        && key.text().equals(s.variable().text())
        && Structure.equal(index.object(), length.operand())) {
      var ipairs =
          new FunctionCall(
              length.position(), new Name(length.position(), "ipairs"), List.of(length.operand()));
      List<Statement> rest = s.body().statements().subList(1, s.body().statements().size());
      return new GenericFor(
          s.position(),
          List.of(s.variable(), element.names().getFirst()),
          List.of(ipairs),
          new Block(s.body().position(), rest));
    }
    return s;
  }
}
