package org.homolog.web.page.overview;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.homolog.corpus.Wiki;
import org.homolog.web.edition.Edition;
import org.homolog.web.http.Address;
import org.homolog.web.page.Shown;
import org.homolog.web.page.chart.Bars;
import org.homolog.web.page.chart.Matrix;
import org.homolog.web.page.chart.WikiShares;
import org.homolog.web.table.GroupQuery.Unit;
import org.homolog.web.table.ModuleRow;
import org.homolog.web.table.WikiTable.WikiRow;

/**
 * What wikis have, and have in common.
 *
 * @param shared between those with most modules in groups
 * @param parts modules by wiki, family and language
 */
record WikiCharts(Matrix shared, List<Part> parts) {
  private static final int MOST_WIKIS = 20;
  static final int MOST_BARS = 15;

  WikiCharts {
    parts = List.copyOf(parts);
  }

  /**
   * Modules by something.
   *
   * @param others how many more there are than are shown
   */
  record Part(Bars bars, int others, long modulesOfOthers) {}

  static WikiCharts of(Edition edition) {
    Map<Wiki, Integer> modules = new HashMap<>();
    for (ModuleRow row : edition.modules().rows()) {
      modules.merge(row.module().id().wiki(), 1, Integer::sum);
    }
    return new WikiCharts(
        matrix(edition, modules),
        List.of(
            part("wiki", "Wiki", edition, modules, row -> row.wiki().dbname()),
            part("family", "Family", edition, modules, WikiRow::family),
            part("language", "Language", edition, modules, WikiRow::language)));
  }

  private static Matrix matrix(Edition edition, Map<Wiki, Integer> modules) {
    WikiShares shares =
        WikiShares.of(
            edition.groups(Unit.MODULES).rows().stream().map(row -> row.group()).toList(),
            modules,
            MOST_WIKIS);
    return Matrix.of(
        "shared",
        "Redundancy between wikis",
        shares.wikis().stream().map(Wiki::dbname).toList(),
        shares.shares(),
        WikiCharts::groups);
  }

  /** The groups that have a module on both. */
  private static String groups(String one, String other) {
    Address link = Address.to("/groups").with("wiki", one);
    return (one.equals(other) ? link : link.with("wiki", other)).toString();
  }

  private static Part part(
      String parameter,
      String heading,
      Edition edition,
      Map<Wiki, Integer> modules,
      Function<WikiRow, String> by) {
    Map<String, Long> counts = new TreeMap<>();
    for (WikiRow row : edition.wikis().rows()) {
      counts.merge(by.apply(row), (long) modules.getOrDefault(row.wiki(), 0), Long::sum);
    }
    var entries = new ArrayList<>(counts.entrySet());
    entries.sort(Comparator.comparingLong(entry -> -entry.getValue()));
    List<Map.Entry<String, Long>> shown = entries.subList(0, Math.min(MOST_BARS, entries.size()));
    List<Map.Entry<String, Long>> others = entries.subList(shown.size(), entries.size());
    List<Bars.Entry> bars =
        shown.stream()
            .map(
                entry ->
                    new Bars.Entry(
                        Shown.text(entry.getKey()),
                        Address.to("/modules").with(parameter, entry.getKey()).toString(),
                        entry.getValue()))
            .toList();
    return new Part(
        Bars.of("by-" + parameter, "Modules by " + parameter, heading, "Modules", bars),
        others.size(),
        others.stream().mapToLong(Map.Entry::getValue).sum());
  }
}
