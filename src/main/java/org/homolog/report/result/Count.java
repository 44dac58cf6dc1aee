package org.homolog.report.result;

import java.util.List;
import org.homolog.items.ItemCount;

/** An item of Wikidata, and how many members have it. */
public record Count(String item, int members) {
  /** The same counts, as reports name items. */
  public static List<Count> of(List<ItemCount> items) {
    return items.stream().map(each -> new Count(each.item().toString(), each.members())).toList();
  }
}
