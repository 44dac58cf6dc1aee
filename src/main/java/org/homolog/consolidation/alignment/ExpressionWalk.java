package org.homolog.consolidation.alignment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.homolog.deadline.Deadline;
import org.homolog.syntax.BinaryExpression;
import org.homolog.syntax.BinaryExpression.Operator;
import org.homolog.syntax.Expression;
import org.homolog.syntax.FunctionCall;
import org.homolog.syntax.FunctionExpression;
import org.homolog.syntax.IndexExpression;
import org.homolog.syntax.MethodCall;
import org.homolog.syntax.Name;
import org.homolog.syntax.Parenthesized;
import org.homolog.syntax.StringLiteral;
import org.homolog.syntax.TableConstructor;
import org.homolog.syntax.TableField;
import org.homolog.syntax.UnaryExpression;
import org.homolog.syntax.Vararg;

/** Goes through two expressions side by side and keeps literals that stand at the same place. */
final class ExpressionWalk {
  private final Walk walk;
  private final Alignment alignment;
  private final int variant;
  private final Tree left;
  private final Tree right;
  private final Renaming renaming;

  ExpressionWalk(
      Walk walk, Alignment alignment, int variant, Tree left, Tree right, Renaming renaming) {
    this.walk = walk;
    this.alignment = alignment;
    this.variant = variant;
    this.left = left;
    this.right = right;
    this.renaming = renaming;
  }

  /** Goes through two expressions that stand at the same place. */
  void pair(Expression l, Expression r) {
    Deadline.check();
    if (left.outline().of(l).literal() && right.outline().of(r).literal()) {
      put(l, r, false);
    } else if (l.getClass() != r.getClass()) {
      walk.differs(l, r);
    } else {
      alike(l, r);
    }
  }

  /** Of one class, and not both literals. */
  private void alike(Expression l, Expression r) {
    switch (l) {
      case Name e -> {
        if (!renaming.pair(e, (Name) r)) {
          walk.differs(l, r);
        }
      }
      case IndexExpression e -> index(e, (IndexExpression) r);
      case FunctionCall e -> call(e, (FunctionCall) r);
      case MethodCall e -> call(e, (MethodCall) r);
      case FunctionExpression e -> walk.function(e, (FunctionExpression) r);
      case TableConstructor e -> table(Entries.of(e), Entries.of((TableConstructor) r));
      case BinaryExpression e -> binary(e, (BinaryExpression) r);
      case UnaryExpression e -> {
        if (e.operator() == ((UnaryExpression) r).operator()) {
          pair(e.operand(), ((UnaryExpression) r).operand());
        } else {
          walk.differs(l, r);
        }
      }
      case Parenthesized e -> pair(e.inner(), ((Parenthesized) r).inner());
      case Vararg _ -> {}
      default -> walk.differs(l, r);
    }
  }

  private void put(Expression l, Expression r, boolean key) {
    alignment.at(l, key).put(variant, r, right);
  }

  private void index(IndexExpression l, IndexExpression r) {
    if (mayPair(l, r)) {
      keys(l, r);
    } else {
      walk.differs(l, r);
    }
  }

  /** Goes through two chains of keys that may be the same, so that all parts of them may, too. */
  private void keys(IndexExpression l, IndexExpression r) {
    if (l.object() instanceof IndexExpression inner
        && r.object() instanceof IndexExpression other) {
      keys(inner, other);
    } else {
      pair(l.object(), r.object());
    }
    if (l.key() instanceof StringLiteral && r.key() instanceof StringLiteral) {
      if (!left.outline().isOfLibrary(l)) {
        put(l.key(), r.key(), true);
      }
    } else {
      pair(l.key(), r.key());
    }
  }

  /** Whether two expressions that are called or indexed may be the same but for names. */
  private boolean mayPair(Expression l, Expression r) {
    if (l instanceof Name name && r instanceof Name other) {
      return renaming.mayPair(name, other);
    }
    if (l instanceof IndexExpression index && r instanceof IndexExpression other) {
      return mayPair(index.object(), other.object())
          && (!left.outline().isOfLibrary(index) || isSameField(index.key(), other.key()));
    }
    return l.getClass() == r.getClass();
  }

  private static boolean isSameField(Expression l, Expression r) {
    return !(l instanceof StringLiteral name)
        || r instanceof StringLiteral other && name.value().equals(other.value());
  }

  private void call(FunctionCall l, FunctionCall r) {
    if (mayPair(l.function(), r.function())) {
      pair(l.function(), r.function());
      walk.list(l.arguments(), r.arguments());
    } else {
      walk.differs(l, r);
    }
  }

  private void call(MethodCall l, MethodCall r) {
    if (l.method().equals(r.method())) {
      pair(l.object(), r.object());
      walk.list(l.arguments(), r.arguments());
    } else {
      walk.differs(l, r);
    }
  }

  private void binary(BinaryExpression l, BinaryExpression r) {
    if (l.operator() == r.operator()) {
      walk.list(operands(l), operands(r));
    } else {
      walk.differs(l, r);
    }
  }

  /** The operands of a chain of one operator whose nesting does not matter; else both. */
  private static List<Expression> operands(BinaryExpression chain) {
    Operator operator = chain.operator();
    if (operator != Operator.CONCAT && operator != Operator.AND && operator != Operator.OR) {
      return List.of(chain.left(), chain.right());
    }
    var operands = new ArrayList<Expression>();
    Expression rest = chain;
    boolean right = operator == Operator.CONCAT;
    while (rest instanceof BinaryExpression inner && inner.operator() == operator) {
      operands.add(right ? inner.left() : inner.right());
      rest = right ? inner.right() : inner.left();
    }
    operands.add(rest);
    return right ? operands : operands.reversed();
  }

  /** Pairs fields by their keys, and what is left in order if it is built alike. */
  private void table(Entries l, Entries r) {
    var lefts = new ArrayList<TableField>();
    var rights = new ArrayList<TableField>();
    l.byKey()
        .forEach(
            (key, field) -> {
              TableField partner = r.byKey().get(key);
              if (partner == null) {
                lefts.add(field);
              } else {
                field(field, partner);
              }
            });
    r.byKey().entrySet().stream()
        .filter(entry -> !l.byKey().containsKey(entry.getKey()))
        .map(Map.Entry::getValue)
        .forEach(rights::add);
    if (areAlike(lefts, rights)) {
      walk.list(lefts, rights);
    } else {
      walk.differs(lefts, rights);
    }
    walk.list(l.others(), r.others());
  }

  private boolean areAlike(List<TableField> lefts, List<TableField> rights) {
    if (lefts.size() != rights.size()) {
      return false;
    }
    for (int i = 0; i < lefts.size(); i++) {
      if (lefts.get(i).getClass() != rights.get(i).getClass()
          || left.outline().of(lefts.get(i).value()).shape()
              != right.outline().of(rights.get(i).value()).shape()) {
        return false;
      }
    }
    return true;
  }

  /** Goes through two fields that stand at the same place, perhaps by other keys. */
  void field(TableField l, TableField r) {
    if (l instanceof TableField.Keyed keyed && r instanceof TableField.Keyed other) {
      if (keyed.key() instanceof StringLiteral && other.key() instanceof StringLiteral) {
        put(keyed.key(), other.key(), true);
      } else {
        pair(keyed.key(), other.key());
      }
    }
    pair(l.value(), r.value());
  }
}
