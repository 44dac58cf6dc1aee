package org.homolog.fingerprint;

import com.carrotsearch.hppc.IntByteHashMap;
import org.homolog.syntax.Assignment;
import org.homolog.syntax.BinaryExpression;
import org.homolog.syntax.BooleanLiteral;
import org.homolog.syntax.CallStatement;
import org.homolog.syntax.Chunk;
import org.homolog.syntax.Expression;
import org.homolog.syntax.FunctionCall;
import org.homolog.syntax.FunctionExpression;
import org.homolog.syntax.IndexExpression;
import org.homolog.syntax.LocalAssignment;
import org.homolog.syntax.MethodCall;
import org.homolog.syntax.Name;
import org.homolog.syntax.NilLiteral;
import org.homolog.syntax.Node;
import org.homolog.syntax.NumberLiteral;
import org.homolog.syntax.Return;
import org.homolog.syntax.Statement;
import org.homolog.syntax.StringLiteral;
import org.homolog.syntax.TableConstructor;
import org.homolog.syntax.TableField;
import org.homolog.syntax.UnaryExpression;

/**
 * Modules that only build tables: no function, no control flow, at least one table. They are
 * compared by their entries: the path of keys to a value together with the value. Positions in a
 * list are no keys, so that an inserted element moves no other.
 *
 * <p>An entry weighs what it says: the bits that tell its value from others of its kind, one of a
 * boolean, few of a small number, {@value #BITS} at most. So tables of one shape are not alike for
 * the flags and counts that agree by chance.
 */
final class DataModule {
  private static final long ELEMENT = 0x5E1E3E27L;

  private static final int BITS = 8;

  /** The weight of each entry; one that occurs again has the same. */
  private final IntByteHashMap entries = new IntByteHashMap();

  private DataModule() {}

  /** Whether a canonical form is that of a data module. */
  static boolean isData(Chunk chunk) {
    for (Statement statement : chunk.body().statements()) {
      switch (statement) {
        case LocalAssignment _, Assignment _, Return _, CallStatement _ -> {} // may build tables
        default -> {
          return false;
        }
      }
    }
    return !hasFunction(chunk.body()) && hasTable(chunk.body());
  }

  /** The entries of all tables of a canonical form. */
  static WeightedSet entries(Chunk chunk) {
    var module = new DataModule();
    for (Statement statement : chunk.body().statements()) {
      switch (statement) {
        case LocalAssignment s -> s.values().forEach(value -> module.add(0, value));
        case Assignment s -> {
          for (int i = 0; i < s.values().size(); i++) {
            module.add(i < s.targets().size() ? path(s.targets().get(i)) : 0, s.values().get(i));
          }
        }
        case Return s -> s.values().forEach(value -> module.add(0, value));
        case CallStatement s -> module.add(0, s.call());
        default ->
            throw new IllegalArgumentException(
                statement.position() + ": no statement of a data module");
      }
    }
    int[] hashes = module.entries.keys().toArray();
    return WeightedSet.of(hashes, hashes.length, module.entries::get);
  }

  private static boolean hasFunction(Node node) {
    if (node instanceof FunctionExpression) {
      return true;
    }
    for (Node child : node.children()) {
      if (hasFunction(child)) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasTable(Node node) {
    if ((node instanceof TableConstructor table && !table.fields().isEmpty())
        || (node instanceof Assignment assignment
            && assignment.targets().getFirst() instanceof IndexExpression)) {
      return true;
    }
    for (Node child : node.children()) {
      if (hasTable(child)) {
        return true;
      }
    }
    return false;
  }

  /** The keys that lead to an assignment's target; the table's own name is none. */
  private static long path(Expression target) {
    return target instanceof IndexExpression index
        ? step(path(index.object()), value(index.key()))
        : 0;
  }

  private static long step(long path, long key) {
    return TextHash.mix(path * 31 + key);
  }

  private void add(long path, Expression value) {
    switch (value) {
      case TableConstructor table -> {
        for (TableField field : table.fields()) {
          switch (field) {
            case TableField.Positional f -> add(step(path, ELEMENT), f.value());
            case TableField.Named f -> add(step(path, TextHash.of(f.name())), f.value());
            case TableField.Keyed f -> add(step(path, value(f.key())), f.value());
          }
        }
      }
      case Name _ -> {} // the table itself, returned or aliased
      default -> entries.put(TextHash.fold(TextHash.mix(path + value(value))), weight(value));
    }
  }

  private static byte weight(Expression value) {
    double bits =
        switch (value) {
          case NilLiteral _, BooleanLiteral _ -> 1;
          case NumberLiteral number when number.value() == Math.rint(number.value()) ->
              Math.min(BITS, 1 + Math.log(1 + Math.abs(number.value())) / Math.log(2));
          default -> BITS;
        };
    return (byte) Math.round(WeightedSet.UNIT * bits / BITS);
  }

  /** A hash of an expression's structure, names and literals. */
  private static long value(Node node) {
    long hash =
        switch (node) {
          case StringLiteral e -> TextHash.of(e.value());
          case NumberLiteral e -> Double.doubleToLongBits(e.value());
          case BooleanLiteral e -> e.value() ? 1 : 2;
          case Name e -> TextHash.of(e.text());
          case BinaryExpression e -> e.operator().ordinal() + 16L;
          case UnaryExpression e -> e.operator().ordinal() + 48L;
          case FunctionCall _ -> 64;
          case MethodCall e -> TextHash.of(e.method());
          default -> 65;
        };
    for (Node child : node.children()) {
      hash = TextHash.mix(hash * 31 + value(child));
    }
    return hash;
  }
}
