package org.homolog.normalize;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
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
import org.homolog.syntax.NumericFor;
import org.homolog.syntax.Repeat;
import org.homolog.syntax.Return;
import org.homolog.syntax.Statement;
import org.homolog.syntax.While;
import org.jspecify.annotations.Nullable;

/**
 * Rewrites a syntax tree bottom-up to a normal form; idempotent, and a node that has nothing to
 * change is handed on as it is.
 */
public final class Normalizer {
  private final ExpressionRules expressions;
  private final StatementRules rules;

  public Normalizer(Form form) {
    expressions = new ExpressionRules(form, this);
    rules = new StatementRules(form, expressions);
  }

  /** The form of a whole chunk. */
  public Chunk normalize(Chunk chunk) {
    Block body = block(chunk.body());
    return body == chunk.body() ? chunk : new Chunk(chunk.position(), body, chunk.end());
  }

  FunctionExpression function(FunctionExpression function) {
    Block body = block(function.body());
    return body == function.body()
        ? function
        : new FunctionExpression(
            function.position(), function.parameters(), function.vararg(), body, function.end());
  }

  Block block(Block block) {
    var statements = new ArrayList<Statement>(block.statements().size());
    add(statements, block, true);
    rules.end(statements);
    return same(statements, block.statements()) ? block : new Block(block.position(), statements);
  }

  /**
   * Adds the statements of a block; those of an inner block that is no scope are added in its place
   * at once, as levels of such blocks would else be copied level by level.
   *
   * @param last whether the block's last statement ends the outermost block
   */
  private void add(List<Statement> statements, Block block, boolean last) {
    int end = block.statements().size() - 1;
    for (int i = 0; i <= end; i++) {
      Deadline.check();
      Statement statement = block.statements().get(i);
      boolean ends = last && i == end;
      if (statement instanceof Do inner && StatementRules.isInline(inner.body(), ends)) {
        add(statements, inner.body(), ends);
      } else {
        rules.add(statements, children(statement));
      }
    }
  }

  /** The statement with its parts in normal form, before a rule is applied to itself. */
  private Statement children(Statement statement) {
    return switch (statement) {
      case LocalAssignment s -> {
        List<Expression> values = expressions.list(s.values());
        yield values == s.values() ? s : new LocalAssignment(s.position(), s.names(), values);
      }
      case Assignment s -> {
        List<Expression> targets = map(s.targets(), expressions::single);
        List<Expression> values = expressions.list(s.values());
        yield targets == s.targets() && values == s.values()
            ? s
            : new Assignment(s.position(), targets, values);
      }
      case CallStatement s -> {
        Expression call = expressions.multiple(s.call());
        yield call == s.call() ? s : new CallStatement(s.position(), call);
      }
      case Do s -> {
        Block body = block(s.body());
        yield body == s.body() ? s : new Do(s.position(), body);
      }
      case While s -> {
        Expression condition = expressions.condition(s.condition());
        Block body = block(s.body());
        yield condition == s.condition() && body == s.body()
            ? s
            : new While(s.position(), condition, body);
      }
      case Repeat s -> {
        Expression condition = expressions.condition(s.condition());
        Block body = block(s.body());
        yield condition == s.condition() && body == s.body()
            ? s
            : new Repeat(s.position(), body, condition);
      }
      case If s -> ifChildren(s);
      case NumericFor s -> numericForChildren(s);
      case GenericFor s -> {
        List<Expression> iterators = expressions.list(s.iterators());
        Block body = block(s.body());
        yield iterators == s.iterators() && body == s.body()
            ? s
            : new GenericFor(s.position(), s.names(), iterators, body);
      }
      case FunctionDeclaration s ->
          new FunctionDeclaration(
              s.position(), expressions.single(s.target()), s.method(), function(s.function()));
      case LocalFunction s -> {
        FunctionExpression function = function(s.function());
        yield function == s.function() ? s : new LocalFunction(s.position(), s.name(), function);
      }
      case Return s -> {
        List<Expression> values = expressions.list(s.values());
        yield values == s.values() ? s : new Return(s.position(), values);
      }
      case Break s -> s;
    };
  }

  private If ifChildren(If s) {
    List<IfClause> clauses =
        map(
            s.clauses(),
            clause -> {
              Deadline.check();
              Expression condition = expressions.condition(clause.condition());
              Block body = block(clause.body());
              return condition == clause.condition() && body == clause.body()
                  ? clause
                  : new IfClause(clause.position(), condition, body);
            });
    @Nullable Block otherwise = s.otherwise() == null ? null : block(s.otherwise());
    return clauses == s.clauses() && otherwise == s.otherwise()
        ? s
        : new If(s.position(), clauses, otherwise);
  }

  private NumericFor numericForChildren(NumericFor s) {
    Expression start = expressions.single(s.start());
    Expression limit = expressions.single(s.limit());
    @Nullable Expression step = s.step() == null ? null : expressions.single(s.step());
    Block body = block(s.body());
    return start == s.start() && limit == s.limit() && step == s.step() && body == s.body()
        ? s
        : new NumericFor(s.position(), s.variable(), start, limit, step, body);
  }

  /** The list with {@code change} applied; the list itself where nothing changes. */
  static <T> List<T> map(List<T> list, UnaryOperator<T> change) {
    @Nullable List<T> changed = null;
    for (int i = 0; i < list.size(); i++) {
      T old = list.get(i);
      T now = change.apply(old);
      if (changed == null && now != old) {
        changed = new ArrayList<>(list.subList(0, i));
      }
      if (changed != null) {
        changed.add(now);
      }
    }
    return changed == null ? list : changed;
  }

  /** Whether both hold the same objects. */
  static <T> boolean same(List<T> some, List<T> others) {
    if (some.size() != others.size()) {
      return false;
    }
    for (int i = 0; i < some.size(); i++) {
      if (some.get(i) != others.get(i)) {
        return false;
      }
    }
    return true;
  }
}
