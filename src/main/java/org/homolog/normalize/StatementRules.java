package org.homolog.normalize;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.homolog.deadline.Deadline;
import org.homolog.syntax.Assignment;
import org.homolog.syntax.BinaryExpression;
import org.homolog.syntax.Block;
import org.homolog.syntax.BooleanLiteral;
import org.homolog.syntax.Break;
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
import org.homolog.syntax.Name;
import org.homolog.syntax.NumberLiteral;
import org.homolog.syntax.NumericFor;
import org.homolog.syntax.Parenthesized;
import org.homolog.syntax.Position;
import org.homolog.syntax.Repeat;
import org.homolog.syntax.Return;
import org.homolog.syntax.Statement;
import org.homolog.syntax.UnaryExpression;
import org.homolog.syntax.While;
import org.jspecify.annotations.Nullable;

/** The normal form of statements whose parts are in normal form. */
final class StatementRules {
  /** Clauses of a chain whose negations are turned round: each puts the rest a level deeper. */
  private static final int MAX_TURNED = 100;

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
      case Repeat s -> statements.add(untilFalse(s));
      case Do s -> inline(statements, s);
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
  private static Expression cut(Expression value) {
    return value instanceof Parenthesized(_, Expression inner) ? inner : value;
  }

  /** A block without locals of its own is no scope: its statements stand for it. */
  private void inline(List<Statement> statements, Do s) {
    if (isInline(s.body(), false)) {
      s.body().statements().forEach(inner -> add(statements, inner));
    } else {
      statements.add(s);
    }
  }

  /**
   * Whether the statements of a block in a block stand for it.
   *
   * @param last whether nothing follows the block, so that it may be left
   */
  static boolean isInline(Block block, boolean last) {
    return !isScope(block) && (last || !leaves(block));
  }

  /** Ends a block: only here may the statements of a {@code do} that leaves it stand for it. */
  void end(List<Statement> statements) {
    if (!statements.isEmpty() && statements.getLast() instanceof Do s && !isScope(s.body())) {
      statements.removeLast();
      s.body().statements().forEach(inner -> add(statements, inner));
    }
  }

  private static boolean isScope(Block block) {
    return block.statements().stream()
        .anyMatch(s -> s instanceof LocalAssignment || s instanceof LocalFunction);
  }

  private static boolean leaves(Block block) {
    return !block.statements().isEmpty()
        && switch (block.statements().getLast()) {
          case Return _, Break _ -> true;
          case Do inner -> isInline(inner.body(), true) && leaves(inner.body());
          default -> false;
        };
  }

  private static boolean mentionsEarlier(LocalAssignment s) {
    for (int i = 1; i < s.values().size(); i++) {
      Deadline.check();
      for (int j = 0; j < i; j++) {
        if (Mentions.free(s.values().get(i), s.names().get(j).text())) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * Cuts values; {@code local f = function} becomes {@code local function f} where the function
   * does not name itself.
   */
  private Statement local(LocalAssignment s) {
    List<Expression> values = cut(s.names().size(), s.values());
    if (s.names().size() == 1
        && values.size() == 1
        && values.getFirst() instanceof FunctionExpression function
        && (form == Form.BLIND || !Mentions.free(function, s.names().getFirst().text()))) {
      return new LocalFunction(s.position(), s.names().getFirst(), function);
    }
    return values == s.values() ? s : new LocalAssignment(s.position(), s.names(), values);
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
    if (s.targets().size() == 1
        && s.targets().getFirst() instanceof Name name
        && s.values().size() == 1
        && cut(s.values().getFirst()) instanceof FunctionExpression function
        && declares(statements, name)) {
      Statement declaration = statements.removeLast();
      statements.add(new LocalFunction(declaration.position(), name, function));
      return;
    }
    List<Expression> values = cut(s.targets().size(), s.values());
    statements.add(values == s.values() ? s : new Assignment(s.position(), s.targets(), values));
  }

  /** Where there are no fewer values than targets, each value is cut to one. */
  private static List<Expression> cut(int targets, List<Expression> values) {
    return values.size() < targets ? values : Normalizer.map(values, StatementRules::cut);
  }

  private static boolean declares(List<Statement> statements, Name name) {
    return !statements.isEmpty()
        && statements.getLast() instanceof LocalAssignment local
        && local.values().isEmpty()
        && local.names().size() == 1
        && local.names().getFirst().text().equals(name.text());
  }

  /**
   * Makes {@code else if} an {@code elseif}, turns round a negated condition that has an else, and
   * undoes a guarded {@code repeat}.
   */
  private Statement conditional(If s) {
    var chain = new Chain(s.otherwise());
    boolean turns = s.clauses().size() + chain.clauses.size() <= MAX_TURNED;
    for (int i = s.clauses().size() - 1; i >= 0; i--) {
      IfClause clause = s.clauses().get(i);
      Position position = i == 0 ? s.position() : clause.position();
      if (turns
          && !chain.isEmpty()
          && (isNegative(clause.condition()) || clause.body().statements().isEmpty())) {
        Expression opposite = expressions.negate(clause.condition());
        Block rest = chain.toBlock(clause.position());
        chain = new Chain(clause.body());
        clause = new IfClause(clause.position(), opposite, rest);
      }
      @Nullable Statement loop = chain.isEmpty() ? guardedRepeat(position, clause) : null;
      if (loop == null) {
        chain.clauses.addFirst(clause);
      } else if (i == 0) {
        return loop;
      } else {
        chain = new Chain(new Block(position, List.of(loop)));
      }
    }
    var clauses = List.copyOf(chain.clauses);
    return Normalizer.same(clauses, s.clauses()) && chain.otherwise == s.otherwise()
        ? s
        : new If(s.position(), clauses, chain.otherwise);
  }

  /** What stands after a clause: the clauses that follow and the else. */
  private static final class Chain {
    final Deque<IfClause> clauses = new ArrayDeque<>();
    @Nullable Block otherwise;

    /** Of the block after an {@code else}. */
    Chain(@Nullable Block block) {
      if (block == null || block.statements().isEmpty()) {
        return;
      }
      if (block.statements().size() == 1 && block.statements().getFirst() instanceof If nested) {
        clauses.addAll(nested.clauses());
        otherwise = nested.otherwise();
      } else {
        otherwise = block;
      }
    }

    boolean isEmpty() {
      return clauses.isEmpty() && otherwise == null;
    }

    Block toBlock(Position position) {
      if (clauses.isEmpty() && otherwise != null) {
        return otherwise;
      }
      Position first = clauses.isEmpty() ? position : clauses.getFirst().position();
      return new Block(first, List.of(new If(first, List.copyOf(clauses), otherwise)));
    }
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
  private @Nullable Statement guardedRepeat(Position position, IfClause clause) {
    if (clause.body().statements().size() == 1
        && clause.body().statements().getFirst() instanceof Repeat repeat
        && Structure.equal(expressions.negate(clause.condition()), repeat.condition())
        && !seesLocals(repeat.condition(), repeat.body())) {
      return whileTrue(new While(position, clause.condition(), repeat.body()));
    }
    return null;
  }

  private static boolean seesLocals(Expression condition, Block body) {
    for (Statement statement : body.statements()) {
      boolean sees =
          switch (statement) {
            case LocalFunction local -> Mentions.free(condition, local.name().text());
            case LocalAssignment local ->
                local.names().stream().anyMatch(name -> Mentions.free(condition, name.text()));
            default -> false;
          };
      if (sees) {
        return true;
      }
    }
    return false;
  }

  /** {@code while true do B if c then break end end} is {@code repeat B until c}. */
  private Statement whileTrue(While s) {
    List<Statement> body = s.body().statements();
    if (s.condition() instanceof BooleanLiteral literal
        && literal.value()
        && !body.isEmpty()
        && body.getLast() instanceof If last
        && last.otherwise() == null
        && last.clauses().size() == 1
        && isBreak(last.clauses().getFirst().body())) {
      Block rest = withoutLast(s.body());
      return untilFalse(new Repeat(s.position(), rest, last.clauses().getFirst().condition()));
    }
    return s;
  }

  private Block withoutLast(Block block) {
    var statements = new ArrayList<>(block.statements());
    statements.removeLast();
    end(statements);
    return new Block(block.position(), statements);
  }

  /** {@code repeat B until false} is {@code while true do B end}. */
  private Statement untilFalse(Repeat s) {
    return s.condition() instanceof BooleanLiteral literal && !literal.value()
        ? whileTrue(new While(s.position(), new BooleanLiteral(literal.position(), true), s.body()))
        : s;
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
