package org.homolog.web.page.overview;

import java.util.ArrayList;
import java.util.List;
import org.homolog.ranking.Feature;
import org.homolog.web.edition.Edition;
import org.homolog.web.page.chart.Histogram;
import org.homolog.web.table.GroupQuery.Unit;
import org.homolog.web.table.GroupTable;
import org.homolog.web.table.ModuleRow;

/**
 * How figures are spread.
 *
 * @param hasUsage whether figures of usage are known of any module
 */
record Spreads(List<Histogram> histograms, GroupSizes sizes, boolean hasUsage) {
  Spreads {
    histograms = List.copyOf(histograms);
  }

  static Spreads of(Edition edition) {
    GroupTable modules = edition.groups(Unit.MODULES);
    var all = new ArrayList<Histogram>();
    all.add(groups("members", "Copies in a group", "members", Feature.MEMBERS, modules));
    all.add(groups("spread", "Wikis of a group", "wikis", Feature.WIKIS, modules));
    boolean hasUsage = knows(edition, "transclusions") || knows(edition, "pageviews");
    if (hasUsage) {
      all.add(
          groups(
              "transclusions",
              "Pages that transclude a group",
              "transclusions",
              Feature.TRANSCLUSIONS,
              modules));
      all.add(
          groups(
              "pageviews",
              "Views of pages that transclude a group",
              "pageviews",
              Feature.PAGEVIEWS,
              modules));
    }
    all.add(tokens(edition));
    return new Spreads(all, GroupSizes.of(edition), hasUsage);
  }

  private static boolean knows(Edition edition, String figure) {
    return edition.modules().rows().stream()
        .anyMatch(row -> row.usage().figures().containsKey(figure));
  }

  private static Histogram groups(
      String id, String title, String figure, Feature feature, GroupTable groups) {
    return Histogram.of(
        "spread-" + id,
        title,
        figure,
        "groups",
        groups.rows().stream()
            .flatMapToDouble(row -> row.ranked().values().known(feature).stream()));
  }

  private static Histogram tokens(Edition edition) {
    return Histogram.of(
        "spread-tokens",
        "Sizes of modules, whether in a group or not",
        "tokens",
        "modules",
        edition.modules().rows().stream()
            .map(ModuleRow::text)
            .filter(text -> text.kind().isRead())
            .mapToDouble(ModuleRow.Text::tokens));
  }
}
