package org.homolog.harvest;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.homolog.corpus.Wiki;

/**
 * Of which modules the views are asked for page by page, and of which days.
 *
 * @param modules each as {@code enwiki:Module:Foo}
 * @param first the first day
 * @param last the last day, included
 * @param pagesAtMost more pages of one module are not asked about
 * @param address of the REST API, as {@code https://wikimedia.org/api/rest_v1}
 */
public record ViewsOfModules(
    List<String> modules, LocalDate first, LocalDate last, int pagesAtMost, String address) {
  public ViewsOfModules {
    modules = List.copyOf(modules);
    List<String> errors = new ArrayList<>();
    for (String module : modules) {
      if (!module.matches("(?s)\\w+:.+")) {
        errors.add("a module is named as enwiki:Module:Foo, not " + module);
      }
    }
    if (last.isBefore(first)) {
      errors.add("the last day is before the first: %s, %s".formatted(last, first));
    }
    if (pagesAtMost < 1) {
      errors.add("one page at least, not " + pagesAtMost);
    }
    if (!errors.isEmpty()) {
      throw new IllegalArgumentException(String.join("; ", errors));
    }
  }

  /** The month before the one of that day. */
  public static YearMonth monthBefore(LocalDate today) {
    return YearMonth.from(today).minusMonths(1);
  }

  Set<Wiki> wikis() {
    Set<Wiki> wikis = new LinkedHashSet<>();
    modules.forEach(module -> wikis.add(new Wiki(module.substring(0, module.indexOf(':')))));
    return wikis;
  }

  /** What is said of a wiki's modules, without the wiki. */
  List<String> of(Wiki wiki) {
    String start = wiki + ":";
    return modules.stream()
        .filter(module -> module.startsWith(start))
        .map(module -> module.substring(start.length()))
        .distinct()
        .toList();
  }
}
