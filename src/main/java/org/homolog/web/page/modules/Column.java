package org.homolog.web.page.modules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.homolog.corpus.Usage;
import org.homolog.web.page.Figures;
import org.homolog.web.table.ModuleRow;
import org.homolog.web.table.ModuleSort;

/** A figure in the list of modules. */
record Column(ModuleSort sort) {
  private static final List<ModuleSort> SHOWN =
      List.of(
          ModuleSort.TRANSCLUSIONS,
          ModuleSort.PAGEVIEWS,
          ModuleSort.COPIES,
          ModuleSort.REQUIRED_BY,
          ModuleSort.TOKENS,
          ModuleSort.EDITS,
          ModuleSort.EDITORS,
          ModuleSort.LAST_EDIT);

  /** The columns that a list in an order has. */
  static List<Column> of(ModuleSort sort) {
    var columns = new ArrayList<>(SHOWN.stream().map(Column::new).toList());
    if (sort == ModuleSort.LENGTH) {
      columns.add(new Column(sort));
    }
    return List.copyOf(columns);
  }

  String name() {
    return switch (sort) {
      case LENGTH -> "bytes";
      case COPIES -> "in its group";
      default -> sort.key().replace('_', ' ');
    };
  }

  /** The figure of a module as the page shows it; a dash where it is unknown. */
  String text(ModuleRow row) {
    return sort == ModuleSort.LAST_EDIT
        ? day(row.usage().lastEdit())
        : value(row).map(Figures::count).orElse("–");
  }

  private static String day(String time) {
    return time.isEmpty() ? "–" : Figures.day(time);
  }

  /** The figure of a module, if it is known and a number. */
  Optional<Long> value(ModuleRow row) {
    return switch (sort) {
      case COPIES -> Optional.of((long) row.copies());
      case REQUIRED_BY -> Optional.of((long) row.requiredBy());
      case TOKENS ->
          row.text().kind().isRead() ? Optional.of((long) row.text().tokens()) : Optional.empty();
      case TRANSCLUSIONS, PAGEVIEWS, LENGTH, EDITS, EDITORS -> figure(row.usage());
      case LAST_EDIT, TITLE, WIKI -> Optional.empty();
    };
  }

  private Optional<Long> figure(Usage usage) {
    return Optional.ofNullable(usage.figures().get(sort.key()));
  }
}
