package org.homolog.ranking;

import java.util.HashMap;
import java.util.Map;
import org.homolog.corpus.ModuleId;
import org.homolog.corpus.Usage;
import org.homolog.corpus.Wiki;

/** Each wiki's total of each figure, over all its modules whether grouped or not. */
final class WikiTotals {
  private final Map<Wiki, long[]> totals = new HashMap<>();

  WikiTotals(Map<ModuleId, Usage> usage) {
    usage.forEach(
        (module, used) -> {
          long[] figures = Feature.figures(used);
          long[] sums = totals.computeIfAbsent(module.wiki(), wiki -> new long[figures.length]);
          for (int i = 0; i < sums.length; i++) {
            sums[i] += figures[i];
          }
        });
  }

  /** {@code figure} in percent of the wiki's total. */
  double percent(Feature feature, Wiki wiki, long figure) {
    long[] sums = totals.get(wiki);
    return figure == 0 || sums == null ? 0 : 100.0 * figure / sums[feature.ordinal()];
  }
}
