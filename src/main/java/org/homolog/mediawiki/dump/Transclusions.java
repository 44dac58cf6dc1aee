package org.homolog.mediawiki.dump;

import java.util.OptionalLong;

/**
 * Which modules each page of a wiki transcludes, for pages from some id up to the one where {@link
 * #rest} begins; made by a {@link TransclusionCollector}.
 */
public final class Transclusions {
  private final PairRun pairs;
  private final PageSet pages;
  private final long[] modules;
  private final OptionalLong rest;

  Transclusions(PairRun pairs, PageSet pages, long[] modules, OptionalLong rest) {
    this.pairs = pairs;
    this.pages = pages;
    this.modules = modules;
    this.rest = rest;
  }

  /** The number of pages. */
  public int pages() {
    return pages.size();
  }

  /** The number of pairs of a page and a module that it transcludes. */
  public long pairs() {
    return pairs.size();
  }

  /** About how many bytes of memory it takes while the views of its pages are counted. */
  public long bytes() {
    return pairs.bytes() + pages.bytes() + Long.BYTES * ((long) pages.size() + modules.length);
  }

  /** The id of the first page that was left out for want of room, if any was. */
  public OptionalLong rest() {
    return rest;
  }

  /** The place of the page among the pages, -1 if it transcludes no module. */
  int place(long pageId) {
    return pageId > Integer.MAX_VALUE ? -1 : pages.place((int) pageId);
  }

  /** How many different modules are transcluded. */
  int modules() {
    return modules.length;
  }

  long modulePageId(int number) {
    return modules[number];
  }

  /** Sums a value of pages, by their place, for each module by its number. */
  long[] sums(long[] values) {
    long[] sums = new long[modules.length];
    int place = -1;
    int page = -1;
    PairRun.Cursor cursor = pairs.new Cursor();
    while (cursor.next()) {
      if (cursor.page() != page) {
        page = cursor.page();
        place++;
      }
      sums[cursor.module()] += values[place];
    }
    return sums;
  }
}
