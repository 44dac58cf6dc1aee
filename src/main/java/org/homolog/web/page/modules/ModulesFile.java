package org.homolog.web.page.modules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.homolog.web.http.Answer;
import org.homolog.web.http.Export;
import org.homolog.web.table.ModuleRow;
import org.homolog.web.table.ModuleSort;
import org.jspecify.annotations.Nullable;

/** The modules of a list as CSV or JSON; what is unknown is left empty, or null. */
final class ModulesFile {
  private static final List<ModuleSort> FIGURES =
      ModuleSort.ALL.stream()
          .filter(sort -> sort != ModuleSort.TITLE && sort != ModuleSort.WIKI)
          .toList();

  private ModulesFile() {}

  static Answer csv(ModulesPage page) {
    return Export.csv(
        "modules.csv",
        columns(),
        page.selected().rows(),
        (_, row) -> values(row).values().stream().map(ModulesFile::cell).toList());
  }

  static Answer json(ModulesPage page) {
    return Export.json(page.selected().rows(), (_, row) -> values(row));
  }

  private static List<String> columns() {
    var columns = new ArrayList<>(List.of("wiki", "title", "kind"));
    FIGURES.stream().map(ModuleSort::key).forEach(columns::add);
    columns.add("group");
    return columns;
  }

  private static Map<String, @Nullable Object> values(ModuleRow row) {
    var values = new LinkedHashMap<String, @Nullable Object>();
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

  private static void put(Map<String, @Nullable Object> values, String name, Optional<?> value) {
    values.put(name, value.orElse(null));
  }

  private static String cell(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }
}
