package org.homolog.web.api;

import java.util.ArrayList;
import java.util.List;
import org.homolog.report.result.Decimals;
import org.homolog.web.edition.Edition;
import org.homolog.web.table.ModuleRow;
import org.homolog.web.table.WikiTable;
import org.homolog.web.table.WikiTable.WikiRow;

/** The wikis that have modules. */
record WikisJson(List<WikiJson> wikis) {
  /**
   * A wiki by its database name.
   *
   * @param shareRedundant of its modules that are in groups
   */
  record WikiJson(
      String wiki,
      String language,
      String family,
      int modules,
      int modulesInGroups,
      double shareRedundant) {}

  static WikisJson of(Edition edition) {
    WikiTable wikis = edition.wikis();
    int[] modules = new int[wikis.rows().size()];
    int[] inGroups = new int[modules.length];
    for (ModuleRow row : edition.modules().rows()) {
      int number = wikis.number(row.module().id().wiki());
      modules[number]++;
      inGroups[number] += row.group().isPresent() ? 1 : 0;
    }
    var list = new ArrayList<WikiJson>();
    for (WikiRow row : wikis.rows()) {
      list.add(wiki(row, modules[list.size()], inGroups[list.size()]));
    }
    return new WikisJson(list);
  }

  private static WikiJson wiki(WikiRow row, int modules, int inGroups) {
    return new WikiJson(
        row.wiki().dbname(),
        row.language(),
        row.family(),
        modules,
        inGroups,
        modules == 0 ? 0 : Decimals.cut((double) inGroups / modules));
  }
}
