package org.homolog.web.page.overview;

import java.util.ArrayList;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.homolog.report.page.Bins;
import org.homolog.web.edition.Edition;
import org.homolog.web.page.Figures;
import org.homolog.web.page.chart.Bars;
import org.homolog.web.table.GroupQuery.Unit;
import org.homolog.web.table.GroupRow;

/** How many groups have how many members: small sizes one by one. */
record GroupSizes(Bars modules, Bars functions) {
  private static final int FIRST_OF_MANY = 10;

  static GroupSizes of(Edition edition) {
    return new GroupSizes(bars(edition, Unit.MODULES), bars(edition, Unit.FUNCTIONS));
  }

  private static Bars bars(Edition edition, Unit unit) {
    SortedMap<Integer, Long> counts = new TreeMap<>();
    for (GroupRow row : edition.groups(unit).rows()) {
      int size = row.group().members().size();
      counts.merge(size < FIRST_OF_MANY ? size : (int) Bins.low(size), 1L, Long::sum);
    }
    var entries = new ArrayList<Bars.Entry>();
    for (Map.Entry<Integer, Long> each : counts.entrySet()) {
      entries.add(new Bars.Entry(range(each.getKey()), null, each.getValue()));
    }
    return Bars.of(
        "sizes-" + unit.key(), "Sizes of groups of " + unit.key(), "Members", "Groups", entries);
  }

  private static String range(int low) {
    return low < FIRST_OF_MANY
        ? Figures.count(low)
        : Figures.count(low) + "–" + Figures.count((long) Bins.end(low) - 1);
  }
}
