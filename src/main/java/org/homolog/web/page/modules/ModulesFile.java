package org.homolog.web.page.modules;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.homolog.web.http.SpreadsheetRows;
import org.homolog.web.table.ModuleRow;
import org.homolog.web.table.ModuleSort;

/** The modules that a list shows, as CSV or as values for JSON; what is unknown is left empty. */
final class ModulesFile {
  private static final List<ModuleSort> FIGURES =
      ModuleSort.ALL.stream()
          .filter(sort -> sort != ModuleSort.TITLE && sort != ModuleSort.WIKI)
          .toList();

  private ModulesFile() {}

  /** For each module its values by name; null stands for what is unknown. */
  static List<Map<String, Object>> rows(ModulesPage page) {
    return page.selected().rows().stream().map(ModulesFile::values).toList();
  }

  private static Map<String, Object> values(ModuleRow row) {
    var values = new LinkedHashMap<String, Object>();
    values.put("wiki", row.module().id().wiki().dbname());
    values.put("title", row.module().id().title());
    values.put("kind", row.text().kind().key());
    for (ModuleSort sort : FIGURES) {
      put(values, sort.key(), value(row, sort));
    }
    put(values, "group", row.group().map(group -> group.group().id()));
    return values;
  }

  private static Optional<?> value(ModuleRow row, ModuleSort sort) {
    return sort == ModuleSort.LAST_EDIT
        ? Optional.of(row.usage().lastEdit()).filter(time -> !time.isEmpty())
        : new Column(sort).value(row);
  }

  @SuppressWarnings("NullAway") // JSON's null is meant
  private static void put(Map<String, Object> values, String name, Optional<?> value) {
    values.put(name, value.orElse(null));
  }

  static String csv(ModulesPage page) {
    var csv = new SpreadsheetRows();
    List<Map<String, Object>> rows = rows(page);
    if (!rows.isEmpty()) {
      csv.row(List.copyOf(rows.getFirst().keySet()));
    }
    rows.forEach(row -> csv.row(row.values().stream().map(ModulesFile::cell).toList()));
    return csv.toString();
  }

  private static String cell(Object value) {
    return value == null ? "" : value.toString();
  }
}
