package org.homolog.consolidation;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.homolog.syntax.Identifiers;
import org.jspecify.annotations.Nullable;

/**
 * A literal that differs between variants.
 *
 * @param name proposed from the literal's context: an identifier, unique in the plan
 * @param role whether it is a value or the name of a field
 * @param lines where it stands in the canonical member, ascending, counted from 1
 * @param values the canonical member's first, then by the number of modules; of variants in which
 *     nothing stands at the same place there is none
 */
public record Parameter(
    String name, Kind kind, Role role, List<Integer> lines, List<Value> values) {
  public Parameter {
    lines = List.copyOf(lines);
    values = List.copyOf(values);
    if (!Identifiers.isIdentifier(name)) {
      throw new IllegalArgumentException("a parameter is named by an identifier, not by " + name);
    }
    if (lines.isEmpty() || values.size() < 2 || !isPartition(values)) {
      throw new IllegalArgumentException(name + ": each variant has one of several values");
    }
  }

  private static boolean isPartition(List<Value> values) {
    Set<Integer> seen = new HashSet<>();
    return values.stream().flatMap(value -> value.variants().stream()).allMatch(seen::add)
        && values.getFirst().variants().contains(0);
  }

  /** The first line in the canonical member. */
  public int line() {
    return lines.getFirst();
  }

  /** The value of the canonical member. */
  public Value standard() {
    return values.getFirst();
  }

  /** The value that a variant has, if its code has the place. */
  public Optional<Value> of(int variant) {
    return values.stream().filter(value -> value.variants().contains(variant)).findFirst();
  }

  /** What a parameter holds. */
  public enum Kind {
    STRING,
    NUMBER,
    BOOLEAN,
    TABLE;

    /** {@code string}. */
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What a literal is to the canonical member. */
  public enum Role {
    VALUE("value"),
    /** The name of a field that it only reads, such as an argument of a template. */
    FIELD("field"),
    /** The name of a field that it sets too: a merged module needs no parameter but a choice. */
    OWN_FIELD("own field"),
    /** The name under which it gives out a function. */
    EXPORT("export");

    private final String word;

    Role(String word) {
      this.word = word;
    }

    /** {@code own field}. */
    @Override
    public String toString() {
      return word;
    }
  }

  /**
   * A value of some variants.
   *
   * @param text the literal as it is written in the source of the first of them, with quotes; empty
   *     if it is longer than the plan's options allow
   * @param decoded a string's characters; of other literals the text
   * @param variants by their indexes, ascending
   * @param modules that run the value
   * @param entries of a table, else null
   */
  public record Value(
      String text,
      String decoded,
      List<Integer> variants,
      int modules,
      @Nullable EntryCounts entries) {
    public Value {
      variants = List.copyOf(variants);
    }
  }

  /**
   * How a table's entries are those of the canonical member's table, at the outermost level.
   *
   * @param total of this table
   * @param added under keys that only this table has
   * @param missing under keys that only the canonical one has
   * @param changed with other values under the same keys
   */
  public record EntryCounts(int total, int added, int missing, int changed) {}
}
