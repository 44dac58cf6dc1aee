package org.homolog.mediawiki.dump;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Views of the pages of one wiki.
 *
 * @param byModule by page id of each module that is transcluded, the views of all pages that do
 * @param lines the wiki's lines in the dumps
 * @param matched lines of pages that transclude a module
 * @param withoutPage lines that name no page id and so count for no module
 * @param viewsWithoutPage the views in those
 */
public record Pageviews(
    SortedMap<Long, Long> byModule,
    long lines,
    long matched,
    long withoutPage,
    long viewsWithoutPage) {
  public Pageviews {
    byModule = Collections.unmodifiableSortedMap(new TreeMap<>(byModule));
  }

  /** These and those that the same dumps have for other pages. */
  public Pageviews and(Pageviews others) {
    var sums = new TreeMap<>(byModule);
    others.byModule.forEach((module, views) -> sums.merge(module, views, Long::sum));
    return new Pageviews(sums, lines, matched + others.matched, withoutPage, viewsWithoutPage);
  }
}
