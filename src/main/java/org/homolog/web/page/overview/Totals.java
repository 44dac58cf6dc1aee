package org.homolog.web.page.overview;

import java.util.List;
import java.util.Map;
import org.homolog.web.edition.Edition;
import org.homolog.web.page.Figures;
import org.homolog.web.table.ModuleRow.Kind;

/** The numbers of the whole. */
record Totals(long modules, List<Total> first, List<Row> byUnit) {
  Totals {
    first = List.copyOf(first);
    byUnit = List.copyOf(byUnit);
  }

  /**
   * A number.
   *
   * @param href where it leads to; empty if nowhere
   */
  record Total(String name, String number, String about, String href) {}

  /** A number of modules, and the same of functions. */
  record Row(String name, String modules, String functions) {}

  static Totals of(Edition edition) {
    Map<String, Long> counts = edition.found().numbers().counts();
    long data =
        edition.modules().rows().stream().filter(row -> row.text().kind() == Kind.DATA).count();
    return new Totals(count(counts, "modules"), first(counts, data), byUnit(counts));
  }

  private static List<Total> first(Map<String, Long> counts, long data) {
    long modules = count(counts, "modules");
    long inGroups = count(counts, "modules_in_groups");
    return List.of(
        total("Wikis", count(counts, "wikis"), "with modules", ""),
        total("Modules", modules, "of all wikis", "/modules"),
        total("Different texts", count(counts, "texts"), "the other modules are exact copies", ""),
        total(
            "Data modules",
            data,
            share(data, modules) + " of all: tables without code",
            "/modules?data=only"),
        total(
            "Groups of modules",
            count(counts, "module_groups"),
            "that most probably have a common origin",
            "/groups"),
        total(
            "Modules in groups",
            inGroups,
            share(inGroups, modules) + " of all have a copy or a relative",
            "/modules?grouped=only"),
        total(
            "Groups of functions",
            count(counts, "function_groups"),
            "in modules of different groups",
            "/groups?unit=functions"));
  }

  private static List<Row> byUnit(Map<String, Long> counts) {
    return List.of(
        row(
            "Variants: different code, but for layout, names of locals and sugar",
            "variants",
            counts),
        row("Pairs of a common origin", "pairs", counts),
        row("Groups", "groups", counts),
        new Row(
            "Members of groups",
            Figures.count(count(counts, "modules_in_groups")),
            Figures.count(count(counts, "functions_in_groups"))));
  }

  private static Row row(String name, String key, Map<String, Long> counts) {
    return new Row(
        name,
        Figures.count(count(counts, "module_" + key)),
        Figures.count(count(counts, "function_" + key)));
  }

  private static Total total(String name, long number, String about, String href) {
    return new Total(name, Figures.count(number), about, href);
  }

  private static long count(Map<String, Long> counts, String name) {
    return counts.getOrDefault(name, 0L);
  }

  private static String share(long part, long whole) {
    return whole == 0 ? "none" : "%.0f%%".formatted(Math.floor(100.0 * part / whole));
  }
}
