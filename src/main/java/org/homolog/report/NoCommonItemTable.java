package org.homolog.report;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.homolog.corpus.Item;
import org.homolog.corpus.ModuleId;
import org.homolog.corpus.Usage;
import org.homolog.items.GroupItems;
import org.homolog.items.NoCommonItem;
import org.homolog.items.NoCommonItem.Other;
import org.homolog.items.NoCommonItems;
import org.homolog.ranking.Mark;
import org.homolog.ranking.RankedGroup;
import org.homolog.report.result.Results;

/**
 * Writes {@code similar_no_common_item.tsv}: a row for each member of a group of modules that lacks
 * the item of most members, by the groups' ranks, then by the modules' use.
 */
final class NoCommonItemTable {
  static final String FILE = "similar_no_common_item.tsv";

  static final String HEADER =
      "rank\tgroup\tcommon_item\tmembers_with_item\tmembers\tcase\twiki\ttitle\titem\ttaken_by\tmarks"
          + "\ttransclusions\tpageviews\n";

  private final Writer out;

  NoCommonItemTable(Writer out) {
    this.out = out;
  }

  void write(Results results) throws IOException {
    out.write(HEADER);
    var items = new NoCommonItems(new GroupItems(results.usage()));
    List<RankedGroup> groups = results.rankedModules();
    for (int i = 0; i < groups.size(); i++) {
      Optional<NoCommonItem> found = items.in(groups.get(i).group());
      if (found.isPresent()) {
        for (Other other : found.get().others()) {
          out.write(row(i + 1, found.get(), other, results));
        }
      }
    }
  }

  private static String row(int rank, NoCommonItem found, Other other, Results results) {
    ModuleId module = other.module();
    Usage usage = results.usage().getOrDefault(module, Usage.UNKNOWN);
    return Tsv.line(
        rank,
        found.group().id(),
        found.common().item(),
        found.common().members(),
        found.group().members().size(),
        other.item().isPresent() ? "other_item" : "no_item",
        module.wiki(),
        module.title(),
        other.item().map(Item::toString).orElse(""),
        other.taken().map(ModuleId::title).orElse(""),
        marks(module),
        Tsv.figure(usage, "transclusions"),
        Tsv.figure(usage, "pageviews"));
  }

  static String marks(ModuleId module) {
    return Mark.of(module.title()).stream()
        .map(mark -> mark.name().toLowerCase(Locale.ROOT))
        .sorted()
        .collect(joining(" "));
  }
}
