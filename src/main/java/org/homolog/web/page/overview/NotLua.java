package org.homolog.web.page.overview;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.homolog.report.result.Summary.Failure;
import org.homolog.store.StoredModule;
import org.homolog.web.edition.Edition;
import org.homolog.web.table.ModuleRow;
import org.homolog.web.table.ModuleRow.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Modules that are not Lua 5.1.
 *
 * @param first those that are shown
 */
record NotLua(int count, List<Row> first) {
  private static final int MOST = 20;

  NotLua {
    first = List.copyOf(first);
  }

  /** A module, and what is wrong where. */
  record Row(ModuleRow module, String place, String reason) {}

  static NotLua of(Edition edition) {
    Map<String, Failure> reasons = new HashMap<>();
    edition.found().summary().unparsable().forEach(each -> reasons.put(each.path(), each));
    List<ModuleRow> rows =
        edition.modules().rows().stream()
            .filter(row -> row.text().kind() == Kind.UNPARSABLE)
            .toList();
    return new NotLua(
        rows.size(),
        rows.stream().limit(MOST).map(row -> row(row, reasons.get(path(row.module())))).toList());
  }

  /** What a summary names it by. */
  private static String path(StoredModule module) {
    return module.path().orElse(module.id().wiki() + ":" + module.id().title());
  }

  private static Row row(ModuleRow module, @Nullable Failure failure) {
    return failure == null
        ? new Row(module, "", "")
        : new Row(module, failure.line() + ":" + failure.column(), failure.reason());
  }
}
