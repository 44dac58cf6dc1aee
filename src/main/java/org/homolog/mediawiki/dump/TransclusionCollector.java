package org.homolog.mediawiki.dump;

import com.carrotsearch.hppc.LongIntHashMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.PriorityQueue;

/**
 * Takes pages and the modules that they transclude one pair at a time, in any order, a pair more
 * than once or not, and keeps about two bytes a pair.
 *
 * <p>Where there are more pairs than there shall be, it keeps the pages of the least ids. {@link
 * Transclusions#rest} then says where another collector goes on, which is to be given the same
 * pairs again.
 */
public final class TransclusionCollector {
  private static final int CHUNK = 1 << 20;

  private final long firstPageId;
  private final long maxPairs;
  private final LongIntHashMap numbers = new LongIntHashMap();
  private long[] modules = new long[16];
  private long[] chunk = new long[16];
  private int length;
  private List<PairRun> runs = new ArrayList<>();
  private long kept;
  private long endPageId = Long.MAX_VALUE;

  /** Collects all pages. */
  public TransclusionCollector() {
    this(0, Long.MAX_VALUE);
  }

  /** Collects about {@code maxPairs} pairs, of pages from {@code firstPageId} on. */
  public TransclusionCollector(long firstPageId, long maxPairs) {
    if (firstPageId < 0 || maxPairs < 1) {
      throw new IllegalArgumentException(
          "pages from " + firstPageId + " on, at most " + maxPairs + " pairs");
    }
    this.firstPageId = firstPageId;
    this.maxPairs = maxPairs;
  }

  /**
   * Takes a page and a module that it transcludes.
   *
   * @throws IllegalArgumentException if the page's id is negative or over 2<sup>31</sup> - 1
   */
  public void transclusion(long fromPageId, long modulePageId) {
    if (fromPageId < 0 || fromPageId > Integer.MAX_VALUE) {
      throw new IllegalArgumentException("no page has the id " + fromPageId);
    }
    if (fromPageId < firstPageId || fromPageId >= endPageId) {
      return;
    }
    if (length == chunk.length) {
      if (length < CHUNK) {
        chunk = Arrays.copyOf(chunk, 2 * length);
      } else {
        pack();
      }
    }
    chunk[length++] = PairRun.pair((int) fromPageId, number(modulePageId));
  }

  private int number(long modulePageId) {
    int known = numbers.getOrDefault(modulePageId, -1);
    if (known >= 0) {
      return known;
    }
    int number = numbers.size();
    if (number == modules.length) {
      modules = Arrays.copyOf(modules, 2 * number);
    }
    modules[number] = modulePageId;
    numbers.put(modulePageId, number);
    return number;
  }

  /** What was collected; nothing can be added to it. */
  public Transclusions collect() {
    pack();
    PairRun pairs = runs.size() == 1 && kept <= maxPairs ? runs.getFirst() : merged();
    var pages = new PageSet();
    PairRun.Cursor cursor = pairs.new Cursor();
    for (int page = -1; cursor.next(); page = cursor.page()) {
      if (cursor.page() != page) {
        pages.add(cursor.page());
      }
    }
    OptionalLong rest =
        endPageId == Long.MAX_VALUE ? OptionalLong.empty() : OptionalLong.of(endPageId);
    return new Transclusions(pairs, pages, Arrays.copyOf(modules, numbers.size()), rest);
  }

  /** Packs the chunk into a run; what is too much by half is cut off. */
  private void pack() {
    Arrays.sort(chunk, 0, length);
    var run = new PairRun();
    for (int i = 0; i < length; i++) {
      run.add(chunk[i]);
    }
    length = 0;
    runs.add(run);
    kept += run.size();
    if (kept - maxPairs > maxPairs / 2) {
      PairRun merged = merged();
      kept = merged.size();
      runs = new ArrayList<>(List.of(merged));
    }
  }

  /** The runs as one, up to the last page with which it has no more pairs than there shall be. */
  private PairRun merged() {
    var merged = new PairRun();
    var queue = new PriorityQueue<>(Comparator.comparingLong(PairRun.Cursor::pair));
    for (PairRun run : runs) {
      PairRun.Cursor cursor = run.new Cursor();
      if (cursor.next()) {
        queue.add(cursor);
      }
    }
    int page = -1;
    while (!queue.isEmpty()) {
      PairRun.Cursor least = queue.remove();
      long limit = queue.isEmpty() ? Long.MAX_VALUE : queue.element().pair();
      boolean more = true;
      while (more && least.pair() <= limit) {
        if (least.page() != page && merged.size() >= maxPairs) {
          endPageId = least.page();
          return merged;
        }
        page = least.page();
        merged.add(least.pair());
        more = least.next();
      }
      if (more) {
        queue.add(least);
      }
    }
    return merged;
  }
}
