package org.homolog.consolidation.alignment;

import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.homolog.syntax.Expression;
import org.homolog.syntax.TableConstructor;

/** Aligns trees with one and gathers its literals with what stands in their places. */
public final class Alignment {
  private final Tree left;
  private final Map<Expression, Place> places = new IdentityHashMap<>();
  private final SortedSet<Integer> rough = new TreeSet<>();

  public Alignment(Tree left) {
    this.left = left;
  }

  /**
   * Aligns a tree: in how many lines the code differs, literals aside.
   *
   * @param variant the number that the tree has in the places
   */
  public int align(int variant, Tree right) {
    var walk = new Walk(this, variant, left, right);
    int lines = walk.lines();
    if (walk.isRough()) {
      rough.add(variant);
    }
    return lines;
  }

  /** The variants with parts that were too long for an exact alignment. */
  public Set<Integer> rough() {
    return Collections.unmodifiableSet(rough);
  }

  /** The literals that have a partner in any tree, in the order of the source. */
  public List<Place> places() {
    return places.values().stream()
        .sorted(Comparator.comparingInt(place -> place.literal().position().token()))
        .toList();
  }

  /**
   * Takes a table of literals apart: the places of its entries, with what stands under the same
   * keys in the tables that stand in its place.
   */
  public List<Place> takeApart(Place table) {
    var parts = new LinkedHashMap<Literal.Scalar, Place>();
    Entries.of((TableConstructor) table.literal())
        .byKey()
        .forEach((key, field) -> parts.put(key, at(field.value(), false)));
    table
        .found()
        .forEach(
            (variant, found) -> {
              if (found.literal() instanceof TableConstructor other) {
                Entries.of(other).byKey().entrySet().stream()
                    .filter(entry -> parts.containsKey(entry.getKey()))
                    .forEach(
                        entry ->
                            Objects.requireNonNull(parts.get(entry.getKey()))
                                .put(variant, entry.getValue().value(), found.tree()));
              }
            });
    return List.copyOf(parts.values());
  }

  Place at(Expression literal, boolean key) {
    return places.computeIfAbsent(literal, unused -> new Place(literal, key));
  }
}
