package org.homolog.web.page.overview;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.homolog.corpus.ModuleId;
import org.homolog.report.result.Sites;
import org.homolog.store.MissedPage;
import org.homolog.web.page.Shown;
import org.homolog.web.page.chart.Bars;

/**
 * Pages that could not be had.
 *
 * @param reasons with how many pages each
 * @param wikis with how many pages each
 * @param otherReasons how many more reasons there are than are shown
 * @param otherWikis how many more wikis
 */
record MissedPages(
    HarvestGaps.First<Row> pages, Bars reasons, int otherReasons, Bars wikis, int otherWikis) {
  private static final int MOST = 10;

  /**
   * A page.
   *
   * @param href where it is read; empty if that is not known
   */
  record Row(MissedPage page, String href) {
    String reason() {
      return HarvestGaps.oneLine(page.reason());
    }
  }

  static MissedPages of(List<MissedPage> missed, int most) {
    Map<String, Long> reasons = new TreeMap<>();
    Map<String, Long> wikis = new TreeMap<>();
    for (MissedPage page : missed) {
      reasons.merge(HarvestGaps.oneLine(page.reason()), 1L, Long::sum);
      wikis.merge(page.wiki().dbname(), 1L, Long::sum);
    }
    HarvestGaps.First<MissedPage> first = HarvestGaps.First.of(missed, most);
    return new MissedPages(
        new HarvestGaps.First<>(
            first.count(), first.rows().stream().map(MissedPages::row).toList()),
        bars("missed-reasons", "Pages by reason", "Reason", reasons),
        Math.max(0, reasons.size() - MOST),
        bars("missed-wikis", "Pages by wiki", "Wiki", wikis),
        Math.max(0, wikis.size() - MOST));
  }

  private static Row row(MissedPage page) {
    return new Row(
        page,
        page.title().isEmpty()
            ? ""
            : Sites.page(new ModuleId(page.wiki(), page.title())).orElse(""));
  }

  private static Bars bars(String id, String title, String heading, Map<String, Long> counts) {
    return Bars.of(
        id,
        title,
        heading,
        "Pages",
        counts.entrySet().stream()
            .sorted(Comparator.comparingLong(entry -> -entry.getValue()))
            .limit(MOST)
            .map(entry -> new Bars.Entry(Shown.text(entry.getKey()), null, entry.getValue()))
            .toList());
  }
}
