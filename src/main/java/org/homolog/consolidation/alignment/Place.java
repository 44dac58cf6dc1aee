package org.homolog.consolidation.alignment;

import java.util.Collections;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.homolog.syntax.Expression;

/** A literal of the left tree and what stands in its place in other trees. */
public final class Place {
  private final Expression literal;
  private final Literal value;
  private final boolean key;
  private final SortedMap<Integer, Found> found = new TreeMap<>();

  /** A literal that stands in the place, its value, and the tree it is of. */
  public record Found(Expression literal, Literal value, Tree tree) {}

  Place(Expression literal, boolean key) {
    this.literal = literal;
    this.key = key;
    value = value(literal);
  }

  private static Literal value(Expression literal) {
    return Objects.requireNonNull(Literal.of(literal), "no literal");
  }

  /** The literal of the left tree. */
  public Expression literal() {
    return literal;
  }

  /** The value of the literal of the left tree. */
  public Literal value() {
    return value;
  }

  /** Whether it is the name of a field, not a value. */
  public boolean isKey() {
    return key;
  }

  /** By the numbers of the other trees what stands there, equal or not. */
  public SortedMap<Integer, Found> found() {
    return Collections.unmodifiableSortedMap(found);
  }

  /** Whether another value stands there in any tree. */
  public boolean differs() {
    return found.values().stream().anyMatch(other -> !other.value().equals(value));
  }

  /** Whether another value stands there in a tree. */
  public boolean differs(int variant) {
    Found other = found.get(variant);
    return other != null && !other.value().equals(value);
  }

  void put(int variant, Expression other, Tree tree) {
    Literal otherValue = value(other);
    found.put(
        variant, new Found(other, otherValue.equals(value) ? value : otherValue, tree)); // shared
  }
}
