package org.homolog.web.page.overview;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.homolog.verification.CloneType;
import org.homolog.web.edition.Edition;
import org.homolog.web.http.Address;
import org.homolog.web.page.Shown;
import org.homolog.web.page.chart.Bars;
import org.homolog.web.table.GroupFilter;
import org.homolog.web.table.GroupQuery.Unit;
import org.homolog.web.table.GroupRow;

/**
 * What groups of modules are like.
 *
 * @param types how far their members are apart
 * @param uses what their canonical members use of Scribunto, most used first
 * @param otherUses how many more things they use than are shown, globals among them
 */
record CodeCharts(Bars types, Bars uses, int otherUses) {
  private static final String PATH = "/groups";
  private static final int MOST = WikiCharts.MOST_BARS;

  static CodeCharts of(Edition edition) {
    List<GroupRow> groups = edition.groups(Unit.MODULES).rows();
    Map<String, Long> uses = new TreeMap<>();
    groups.forEach(
        row -> row.group().capabilities().uses().forEach(use -> uses.merge(use, 1L, Long::sum)));
    return new CodeCharts(
        types(groups),
        uses(groups, uses),
        uses.size()
            - (int) uses.keySet().stream().filter(CodeCharts::isOfMediaWiki).limit(MOST).count());
  }

  /** Whether it is of Scribunto, and no global of a wiki's own or by oversight. */
  private static boolean isOfMediaWiki(String use) {
    return use.equals("frame") || use.startsWith("mw.");
  }

  private static Bars types(List<GroupRow> groups) {
    Map<CloneType, Long> counts = new EnumMap<>(CloneType.class);
    groups.forEach(row -> counts.merge(row.facts().type(), 1L, Long::sum));
    return Bars.of(
        "types",
        "Groups by clone type",
        "The furthest member from the canonical one differs by",
        "Groups",
        Arrays.stream(CloneType.values())
            .map(
                type ->
                    new Bars.Entry(
                        type.name() + ": " + meaning(type),
                        Address.to(PATH).with("type", type.name()).toString(),
                        counts.getOrDefault(type, 0L)))
            .toList());
  }

  private static String meaning(CloneType type) {
    return switch (type) {
      case T1 -> "layout and comments";
      case T2 -> "names, literals and sugar";
      case T3 -> "changed code";
    };
  }

  private static Bars uses(List<GroupRow> groups, Map<String, Long> uses) {
    var entries = new ArrayList<Bars.Entry>();
    entries.add(
        new Bars.Entry(
            "nothing: pure Lua",
            Address.to(PATH).with("needs", GroupFilter.PURE).toString(),
            groups.stream().filter(row -> row.group().capabilities().pure()).count()));
    uses.entrySet().stream()
        .filter(entry -> isOfMediaWiki(entry.getKey()))
        .sorted(Comparator.comparingLong(entry -> -entry.getValue()))
        .limit(MOST)
        .forEach(
            entry ->
                entries.add(
                    new Bars.Entry(
                        Shown.text(entry.getKey()),
                        Address.to(PATH).with("needs", entry.getKey()).toString(),
                        entry.getValue())));
    return Bars.of(
        "uses", "Groups by what they need of the wiki", "Canonical member uses", "Groups", entries);
  }
}
