package org.homolog.web.page.modules;

import java.util.List;
import org.homolog.web.edition.Edition;
import org.homolog.web.http.Address;
import org.homolog.web.table.ModuleQuery;
import org.homolog.web.table.ModuleRow;
import org.homolog.web.table.ModuleSort;
import org.homolog.web.table.Selected;

/** What the list of all modules shows. */
record ModulesPage(ModuleQuery query, Selected<ModuleRow> selected, Edition edition) {
  static final String PATH = "/modules";

  static ModulesPage of(ModuleQuery query, Edition edition) {
    return new ModulesPage(query, edition.modules().select(query), edition);
  }

  Address link(ModuleQuery other) {
    return other.on(PATH);
  }

  int pages() {
    return query.slice().pages(selected.count());
  }

  /** The columns of figures. */
  List<Column> columns() {
    return Column.of(query.sort());
  }

  /** What a sort is called in the form. */
  static String name(ModuleSort sort) {
    return sort.key().replace('_', ' ');
  }

  /** Whether no figure of usage is known of any module that is shown. */
  boolean lacksUsage() {
    return !selected.rows().isEmpty()
        && selected.rows().stream().allMatch(row -> row.usage().figures().isEmpty());
  }
}
