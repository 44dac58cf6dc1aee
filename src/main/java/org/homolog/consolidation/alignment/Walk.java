package org.homolog.consolidation.alignment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.homolog.deadline.Deadline;
import org.homolog.difference.Aligner;
import org.homolog.difference.Effort;
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
import org.homolog.syntax.Node;
import org.homolog.syntax.NumericFor;
import org.homolog.syntax.Repeat;
import org.homolog.syntax.Return;
import org.homolog.syntax.Statement;
import org.homolog.syntax.TableField;
import org.homolog.syntax.While;
import org.jspecify.annotations.Nullable;

/** Goes through two trees side by side: statements here, expressions in {@link ExpressionWalk}. */
final class Walk {
  /** Comparisons of two nodes that two trees are aligned by at most. */
  private static final long MOST_EFFORT = 50_000_000;

  private final Tree left;
  private final Tree right;
  private final Effort effort = new Effort(MOST_EFFORT);
  private final Siblings siblings;
  private final Renaming renaming;
  private final DifferingLines differing = new DifferingLines();
  private final ExpressionWalk expressions;

  Walk(Alignment alignment, int variant, Tree left, Tree right) {
    this.left = left;
    this.right = right;
    siblings = new Siblings(left.outline(), right.outline(), effort);
    renaming = new Renaming(left.bindings(), right.bindings());
    expressions = new ExpressionWalk(this, alignment, variant, left, right, renaming);
  }

  /** Goes through both trees: the number of lines whose code differs. */
  int lines() {
    pair(left.root(), right.root());
    return differing.count();
  }

  /** Whether parts of the two were too long for an exact alignment. */
  boolean isRough() {
    return effort.isExceeded();
  }

  /** Goes through two nodes that stand at the same place. */
  private void pair(Node l, Node r) {
    Deadline.check();
    switch (l) {
      case Chunk chunk when r instanceof Chunk other -> block(chunk.body(), other.body());
      case Statement statement when r instanceof Statement other -> statement(statement, other);
      case IfClause clause when r instanceof IfClause other -> {
        expressions.pair(clause.condition(), other.condition());
        block(clause.body(), other.body());
      }
      case TableField field when r instanceof TableField other -> expressions.field(field, other);
      case Expression expression when r instanceof Expression other ->
          expressions.pair(expression, other);
      default -> differs(l, r);
    }
  }

  private void statement(Statement l, Statement r) {
    if (l.getClass() != r.getClass()) {
      definition(l, r);
      return;
    }
    switch (l) {
      case LocalAssignment s -> {
        list(s.values(), ((LocalAssignment) r).values());
        declare(s.names(), ((LocalAssignment) r).names());
      }
      case Assignment s -> {
        list(s.targets(), ((Assignment) r).targets());
        list(s.values(), ((Assignment) r).values());
      }
      case CallStatement s -> expressions.pair(s.call(), ((CallStatement) r).call());
      case Do s -> block(s.body(), ((Do) r).body());
      case While s -> {
        expressions.pair(s.condition(), ((While) r).condition());
        block(s.body(), ((While) r).body());
      }
      case Repeat s -> {
        block(s.body(), ((Repeat) r).body());
        expressions.pair(s.condition(), ((Repeat) r).condition());
      }
      case If s -> {
        list(s.clauses(), ((If) r).clauses());
        optional(s.otherwise(), ((If) r).otherwise());
      }
      case NumericFor s -> numericFor(s, (NumericFor) r);
      case GenericFor s -> {
        list(s.iterators(), ((GenericFor) r).iterators());
        declare(s.names(), ((GenericFor) r).names());
        block(s.body(), ((GenericFor) r).body());
      }
      case LocalFunction s -> {
        declare(List.of(s.name()), List.of(((LocalFunction) r).name()));
        function(s.function(), ((LocalFunction) r).function());
      }
      case Return s -> list(s.values(), ((Return) r).values());
      case Break _ -> {}
      case FunctionDeclaration s ->
          throw new IllegalArgumentException(s.position() + ": a declaration is no normal form");
    }
  }

  /** A function may be a local here and a global or a field there: then only its head differs. */
  private void definition(Statement l, Statement r) {
    Optional<Definition> left = Definition.of(l);
    Optional<Definition> right = Definition.of(r);
    if (left.isEmpty() || right.isEmpty()) {
      differs(l, r);
      return;
    }
    differing.add(firstLine(l), firstLine(r));
    if (left.get().target() instanceof Name name && right.get().target() instanceof Name other) {
      declare(List.of(name), List.of(other));
    }
    function(left.get().function(), right.get().function());
  }

  private void numericFor(NumericFor l, NumericFor r) {
    expressions.pair(l.start(), r.start());
    expressions.pair(l.limit(), r.limit());
    optional(l.step(), r.step());
    declare(List.of(l.variable()), List.of(r.variable()));
    block(l.body(), r.body());
  }

  void function(FunctionExpression l, FunctionExpression r) {
    declare(l.parameters(), r.parameters());
    if (l.vararg() != r.vararg()) {
      differing.add(firstLine(l), firstLine(r));
    }
    block(l.body(), r.body());
  }

  private static List<int[]> firstLine(Node node) {
    int line = node.position().line();
    return List.of(new int[] {line, line});
  }

  private void block(Block l, Block r) {
    if (l.statements().isEmpty() || r.statements().isEmpty()) {
      differs(l.statements(), r.statements());
    } else {
      aligned(l.statements(), r.statements());
    }
  }

  private void optional(@Nullable Node l, @Nullable Node r) {
    if (l != null && r != null) {
      if (l instanceof Block block) {
        block(block, (Block) r);
      } else {
        pair(l, r);
      }
    } else if (l != null || r != null) {
      differs(l == null ? List.of() : List.of(l), r == null ? List.of() : List.of(r));
    }
  }

  private void declare(List<Name> l, List<Name> r) {
    int both = Math.min(l.size(), r.size());
    for (int i = 0; i < both; i++) {
      if (!renaming.pair(l.get(i), r.get(i))) {
        differs(l.get(i), r.get(i));
      }
    }
    differs(l.subList(both, l.size()), r.subList(both, r.size()));
  }

  /** Goes through two lists in which places count, unless one is longer. */
  void list(List<? extends Node> l, List<? extends Node> r) {
    if (l.size() == r.size()) {
      for (int i = 0; i < l.size(); i++) {
        pair(l.get(i), r.get(i));
      }
    } else {
      aligned(l, r);
    }
  }

  private void aligned(List<? extends Node> l, List<? extends Node> r) {
    int[] partners = siblings.align(l, r);
    int next = 0;
    var alone = new ArrayList<Node>();
    for (int i = 0; i <= l.size(); i++) {
      int partner = i < l.size() ? partners[i] : r.size();
      if (partner == Aligner.NONE) {
        alone.add(l.get(i));
        continue;
      }
      differs(alone, r.subList(next, partner));
      alone.clear();
      if (i < l.size()) {
        pair(l.get(i), r.get(partner));
      }
      next = partner + 1;
    }
  }

  /** Says that the code of two nodes differs. */
  void differs(Node l, Node r) {
    differs(List.of(l), List.of(r));
  }

  /** Says that nodes stand where others stand, or none. */
  void differs(List<? extends Node> l, List<? extends Node> r) {
    differing.add(left.outline().lines(l), right.outline().lines(r));
  }
}
