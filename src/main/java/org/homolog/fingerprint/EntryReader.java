package org.homolog.fingerprint;

import com.carrotsearch.hppc.IntByteHashMap;
import com.carrotsearch.hppc.LongArrayList;
import com.carrotsearch.hppc.cursors.IntByteCursor;
import java.util.Arrays;
import java.util.List;
import org.homolog.deadline.Deadline;
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
 * Reads the {@link Entries} of a canonical form: those of all tables that its top statements build,
 * whether they are returned, assigned or handed to a call. Tables inside functions are code.
 */
final class EntryReader {
  /** The step of a path into a list. */
  private static final long ELEMENT = 0x5E1E3E27L;

  /** Bits that a text says, and more with each character. */
  private static final double TEXT_BITS = 2;

  private static final double CHARACTER_BITS = 1.5;

  /** Bits of a number that is no integer, of a call and of whatever else is computed. */
  private static final int OTHER_BITS = 8;

  private final Rarity rarity;

  /** A path in the upper half of each, and a value in the lower. */
  private final LongArrayList rows = new LongArrayList();

  private final IntByteHashMap bitsOf = new IntByteHashMap();

  /** Tokens that stand in tables, as the form would write them. */
  private int tokens;

  private EntryReader(Rarity rarity) {
    this.rarity = rarity;
  }

  /**
   * Returns the entries of a canonical form.
   *
   * @param size the number of the form's tokens
   */
  static Entries read(Chunk chunk, int size, Rarity rarity) {
    var reader = new EntryReader(rarity);
    for (Statement statement : chunk.body().statements()) {
      switch (statement) {
        case LocalAssignment s -> s.values().forEach(value -> reader.root(0, value));
        case Assignment s -> {
          for (int i = 0; i < s.values().size(); i++) {
            Expression value = s.values().get(i);
            long path = i < s.targets().size() ? path(s.targets().get(i)) : 0;
            if (path != 0 && isLiteral(value)) {
              reader.add(path, value);
              reader.tokens += 4; // a name, a key and what stands between
            } else {
              reader.root(path, value);
            }
          }
        }
        case Return s -> s.values().forEach(value -> reader.root(0, value));
        case CallStatement s -> reader.root(0, s.call());
        default -> {} // control flow and functions are code
      }
    }
    return reader.entries(size);
  }

  private Entries entries(int size) {
    long[] rows = this.rows.toArray();
    Arrays.sort(rows);
    int[] paths = new int[rows.length];
    int[] values = new int[rows.length];
    byte[] bits = new byte[rows.length];
    for (int row = 0; row < rows.length; row++) {
      paths[row] = (int) (rows[row] >> Integer.SIZE);
      values[row] = (int) rows[row];
      bits[row] = bitsOf.get(values[row]);
    }
    double share = Math.min(1, tokens / (double) Math.max(1, size));
    return new Entries(paths, values, bits, distinct(), share);
  }

  /** The values that tell themselves from others, whatever path leads to them. */
  private WeightedSet distinct() {
    int[] telling = new int[bitsOf.size()];
    int count = 0;
    for (IntByteCursor value : bitsOf) {
      if (Math.abs(value.value) >= Entries.TELLING_BITS) {
        telling[count++] = value.key;
      }
    }
    return WeightedSet.of(
        telling,
        count,
        hash -> {
          int weight = Entries.weight(Math.abs(bitsOf.get(hash))) & 0xFF;
          return Math.max(1, weight * rarity.weight(hash) / WeightedSet.UNIT);
        });
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

  private static boolean isLiteral(Expression value) {
    return value instanceof StringLiteral
        || value instanceof NumberLiteral
        || value instanceof BooleanLiteral;
  }

  /** Reads the tables of an expression that is itself no leaf. */
  private void root(long path, Expression value) {
    switch (value) {
      case TableConstructor table -> add(path, table);
      case FunctionCall call -> call.arguments().forEach(argument -> root(path, argument));
      case MethodCall call -> call.arguments().forEach(argument -> root(path, argument));
      default -> {} // no table
    }
  }

  private void add(long path, Expression value) {
    switch (value) {
      case TableConstructor table -> table(path, table);
      case FunctionExpression _ -> {} // code
      case Name _ -> tokens++; // the table itself, returned or aliased
      case FunctionCall call when hasTable(call.arguments()) -> root(path, call);
      case MethodCall call when hasTable(call.arguments()) -> root(path, call);
      default -> {
        int hash = TextHash.fold(value(value));
        rows.add((long) TextHash.fold(path) << Integer.SIZE | Integer.toUnsignedLong(hash));
        bitsOf.put(hash, bits(value));
        tokens += size(value);
      }
    }
  }

  private static boolean hasTable(List<Expression> arguments) {
    return arguments.stream().anyMatch(argument -> argument instanceof TableConstructor);
  }

  private void table(long path, TableConstructor table) {
    tokens += 2; // the braces
    for (TableField field : table.fields()) {
      Deadline.check();
      switch (field) {
        case TableField.Positional f -> {
          tokens += 1; // the comma
          add(step(path, ELEMENT), f.value());
        }
        case TableField.Named f -> {
          tokens += 3; // and the key with its sign
          add(step(path, TextHash.of(f.name())), f.value());
        }
        case TableField.Keyed f -> {
          tokens += 3;
          add(step(path, value(f.key())), f.value());
        }
      }
    }
  }

  private static int size(Node node) {
    int size = 1;
    for (Node child : node.children()) {
      size += 1 + size(child);
    }
    return size;
  }

  /** The bits that a value says, negative of what no translation changes. */
  private static byte bits(Expression value) {
    return switch (value) {
      case NilLiteral _, BooleanLiteral _ -> -1;
      case NumberLiteral number -> figureBits(number.value());
      case UnaryExpression unary when unary.operand() instanceof NumberLiteral number ->
          figureBits(number.value());
      case StringLiteral text -> {
        double bits =
            Math.min(Entries.MOST_BITS, TEXT_BITS + CHARACTER_BITS * text.value().length());
        yield (byte) (isCode(text.value()) ? -bits : bits);
      }
      default -> OTHER_BITS;
    };
  }

  /**
   * Whether a text is a name for machines, as that of a file, so that no translation changes it.
   */
  private static boolean isCode(String text) {
    boolean marked = false;
    for (int i = 0; i < text.length(); i++) {
      char each = text.charAt(i);
      if (each <= ' ' || each >= 0x7F) {
        return false;
      }
      marked |= each >= '0' && each <= '9' || "./_:#\\".indexOf(each) >= 0;
    }
    return marked;
  }

  private static byte figureBits(double value) {
    double own =
        value == Math.rint(value)
            ? Math.min(OTHER_BITS, 1 + Math.log(1 + Math.abs(value)) / Math.log(2))
            : OTHER_BITS;
    return (byte) -Math.round(own);
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
    if (node.children().isEmpty() && !(node instanceof StringLiteral)) {
      return TextHash.mix(hash); // small numbers have few bits of their own
    }
    for (Node child : node.children()) {
      hash = TextHash.mix(hash * 31 + value(child));
    }
    return hash;
  }
}
