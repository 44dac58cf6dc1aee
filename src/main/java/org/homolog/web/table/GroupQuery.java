package org.homolog.web.table;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.homolog.web.http.Address;
import org.homolog.web.http.Parameters;

/**
 * What a list of groups shows.
 *
 * @param unit whether groups of modules or of functions
 * @param reversed whether the order is the other way than is usual for what it goes by
 */
public record GroupQuery(
    Unit unit, GroupFilter filter, GroupSort sort, boolean reversed, Weights weights, Slice slice) {
  /** What groups are of. */
  public enum Unit {
    MODULES,
    FUNCTIONS;

    private static final List<Unit> ALL = List.of(values());

    /** Its name in addresses. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * Reads it from the parameters of an address.
   *
   * @param ranked the weights that the results were ranked by
   */
  public static GroupQuery of(
      Parameters parameters, Map<String, Double> ranked, Slice.Reader slice) {
    var query =
        new GroupQuery(
            parameters.choice("unit", Unit.ALL, Unit::key, Unit.MODULES),
            GroupFilter.of(parameters),
            parameters.choice("sort", GroupSort.ALL, GroupSort::key, GroupSort.SCORE),
            parameters
                .choice("order", List.of("usual", "reversed"), order -> order, "usual")
                .equals("reversed"),
            Weights.of(parameters).simplified(ranked),
            slice.read(parameters));
    parameters.end();
    return query;
  }

  /** Its address below a path. */
  public Address on(String path) {
    Address link = Address.to(path);
    if (unit != Unit.MODULES) {
      link = link.with("unit", unit.key());
    }
    link = weights.on(filter.on(link));
    if (!sort.equals(GroupSort.SCORE)) {
      link = link.with("sort", sort.key());
    }
    if (reversed) {
      link = link.with("order", "reversed");
    }
    return slice.on(link);
  }

  /** Whether the lowest comes first. */
  public boolean isAscending() {
    return sort.isAscending() != reversed;
  }

  /** The first page in another order; the same order the other way. */
  public GroupQuery sortedBy(GroupSort other) {
    boolean reverse = other.equals(sort) && !reversed;
    return new GroupQuery(unit, filter, other, reverse, weights, slice.page(1));
  }

  /** The first page by a preset. */
  public GroupQuery by(Preset preset) {
    return new GroupQuery(
        unit, filter, GroupSort.SCORE, false, new Weights(preset, Map.of()), slice.page(1));
  }

  /** The first page of the other unit. */
  public GroupQuery of(Unit other) {
    return new GroupQuery(other, filter, sort, reversed, weights, slice.page(1));
  }

  /** Returns the query for a file of all rows. */
  public GroupQuery file() {
    return new GroupQuery(unit, filter, sort, reversed, weights, Slice.unnamed());
  }

  /** Another page of the same. */
  public GroupQuery page(int page) {
    return new GroupQuery(unit, filter, sort, reversed, weights, slice.page(page));
  }
}
