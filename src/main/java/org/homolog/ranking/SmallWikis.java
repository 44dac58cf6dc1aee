package org.homolog.ranking;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.homolog.corpus.ModuleId;
import org.homolog.corpus.Wiki;

/** Wikis that have fewer modules than half of the wikis. */
final class SmallWikis {
  private final Map<Wiki, Integer> modules = new HashMap<>();
  private final int median;

  /**
   * @param all every module of which usage is known
   */
  SmallWikis(Set<ModuleId> all) {
    all.forEach(module -> modules.merge(module.wiki(), 1, Integer::sum));
    int[] sorted = modules.values().stream().mapToInt(count -> count).sorted().toArray();
    median = sorted.length == 0 ? 0 : sorted[sorted.length / 2];
  }

  boolean contains(Wiki wiki) {
    return modules.getOrDefault(wiki, median) < median;
  }
}
