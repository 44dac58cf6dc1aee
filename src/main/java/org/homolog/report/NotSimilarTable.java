package org.homolog.report;

import java.io.IOException;
import java.io.Writer;
import org.homolog.clustering.RedundancyGroup;
import org.homolog.corpus.ModuleId;
import org.homolog.corpus.Usage;
import org.homolog.items.NotSimilar;
import org.homolog.items.NotSimilar.Holder;
import org.homolog.report.result.Decimals;
import org.homolog.report.result.Results;

/**
 * Writes {@code common_item_not_similar.tsv}: a row for each module of an item whose modules are
 * not all in one group, by the items' reach, then by the modules' use.
 */
final class NotSimilarTable {
  static final String FILE = "common_item_not_similar.tsv";

  static final String HEADER =
      "item\tmodules\tparts\twiki\ttitle\tgroup\tnearest\tconfidence\tmarks\ttransclusions\tpageviews\n";

  private final Writer out;

  NotSimilarTable(Writer out) {
    this.out = out;
  }

  void write(Results results) throws IOException {
    out.write(HEADER);
    for (NotSimilar found : results.notSimilar()) {
      for (Holder holder : found.modules()) {
        out.write(row(found, holder, results));
      }
    }
  }

  private static String row(NotSimilar found, Holder holder, Results results) {
    ModuleId module = holder.module();
    Usage usage = results.usage().getOrDefault(module, Usage.UNKNOWN);
    return Tsv.line(
        found.item(),
        found.modules().size(),
        found.parts(),
        module.wiki(),
        module.title(),
        holder.group().map(RedundancyGroup::id).orElse(""),
        holder.nearest().map(nearest -> nearest.module().toString()).orElse(""),
        holder.nearest().map(nearest -> "" + Decimals.cut(nearest.confidence())).orElse(""),
        NoCommonItemTable.marks(module),
        Tsv.figure(usage, "transclusions"),
        Tsv.figure(usage, "pageviews"));
  }
}
