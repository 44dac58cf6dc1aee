package org.homolog.mediawiki.dump;

import java.util.TreeMap;

/** Views of the pages of one wiki that transclude modules. */
final class ViewCount {
  private final Transclusions transclusions;
  private final long[] views;
  private long lines;
  private long matched;
  private long withoutPage;
  private long viewsWithoutPage;

  ViewCount(Transclusions transclusions) {
    this.transclusions = transclusions;
    this.views = new long[transclusions.pages()];
  }

  /** Counts a line; a negative page id is none. */
  void add(long pageId, long count) {
    lines++;
    if (pageId < 0) {
      withoutPage++;
      viewsWithoutPage += count;
      return;
    }
    int place = transclusions.place(pageId);
    if (place >= 0) {
      matched++;
      views[place] += count;
    }
  }

  Pageviews pageviews() {
    long[] sums = transclusions.sums(views);
    var byModule = new TreeMap<Long, Long>();
    for (int i = 0; i < sums.length; i++) {
      byModule.put(transclusions.modulePageId(i), sums[i]);
    }
    return new Pageviews(byModule, lines, matched, withoutPage, viewsWithoutPage);
  }
}
