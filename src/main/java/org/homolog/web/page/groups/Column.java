package org.homolog.web.page.groups;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.homolog.ranking.Feature;
import org.homolog.web.page.Figures;
import org.homolog.web.table.GroupSort;

/**
 * A figure in the list of groups.
 *
 * @param name for people
 */
record Column(GroupSort sort, String name) {
  private static final List<Feature> SHOWN =
      List.of(
          Feature.WIKIS,
          Feature.MEMBERS,
          Feature.EQUAL_SHARE,
          Feature.TRANSCLUSIONS,
          Feature.PAGEVIEWS,
          Feature.TOKENS_SAVED);

  /** The columns of features that a list in an order has. */
  static List<Column> of(GroupSort sort) {
    var columns = new ArrayList<Column>();
    SHOWN.forEach(feature -> columns.add(column(feature)));
    Optional<Feature> feature = sort.feature();
    if (feature.isPresent() && !SHOWN.contains(feature.get())) {
      columns.add(column(feature.get()));
    }
    return columns;
  }

  private static Column column(Feature feature) {
    return new Column(new GroupSort(feature.key()), name(feature));
  }

  /** A feature's name for people, in a few letters. */
  static String name(Feature feature) {
    return switch (feature) {
      case EQUAL_SHARE -> "equal %";
      default -> Figures.name(feature);
    };
  }
}
