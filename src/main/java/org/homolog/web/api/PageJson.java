package org.homolog.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.homolog.corpus.Item;
import org.homolog.corpus.ModuleId;
import org.homolog.corpus.Usage;
import org.homolog.ranking.Mark;
import org.homolog.report.result.Sites;

/**
 * What is known of a module's page.
 *
 * @param item of Wikidata
 * @param usage figures by their names in {@code usage.tsv}; without those unknown
 * @param lastEdit ISO 8601
 * @param protection levels by what they protect from, and when they end
 * @param marks why it is no work of its own
 * @param url where it is read
 * @param historyUrl where its authors are named
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record PageJson(
    Optional<String> item,
    SortedMap<String, Long> usage,
    Optional<String> lastEdit,
    SortedMap<String, String> protection,
    SortedSet<String> marks,
    Optional<String> url,
    Optional<String> historyUrl) {
  private static final String PROTECTION = "protection_";

  static PageJson of(ModuleId module, Usage usage) {
    return new PageJson(
        usage.item().map(Item::toString),
        usage.figures(),
        Optional.of(usage.lastEdit()).filter(time -> !time.isEmpty()),
        protection(usage.facts()),
        marks(module),
        Sites.page(module),
        Sites.history(module));
  }

  private static SortedMap<String, String> protection(Map<String, String> facts) {
    var protection = new TreeMap<String, String>();
    facts.forEach(
        (name, fact) -> {
          if (name.startsWith(PROTECTION)) {
            protection.put(name.substring(PROTECTION.length()), fact);
          }
        });
    return protection;
  }

  private static SortedSet<String> marks(ModuleId module) {
    var marks = new TreeSet<String>();
    Mark.of(module.title()).forEach(mark -> marks.add(mark.name().toLowerCase(Locale.ROOT)));
    return marks;
  }
}
