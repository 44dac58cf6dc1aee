package org.homolog.mediawiki.replica;

import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.homolog.corpus.Wiki;

/**
 * Asks about ranges of page ids, and about their halves where an answer would take too long; what
 * takes too long even for the smallest range is missed.
 */
final class RangeReader {
  /** Something asked about a range of page ids. */
  interface RangeQuery<T> {
    T ask(PageRange pages) throws ReplicaException, TooMuchException;
  }

  /** A server that fails so many smallest ranges in a row would fail the rest too. */
  private static final int MOST_MISSED = 8;

  private final Wiki wiki;
  private final long smallest;
  private final Consumer<Missed> missed;
  private int missedInARow;

  /**
   * A reader for one wiki.
   *
   * @param smallest the most page ids of a range that is not split
   */
  RangeReader(Wiki wiki, long smallest, Consumer<Missed> missed) {
    this.wiki = wiki;
    this.smallest = smallest;
    this.missed = missed;
  }

  /** Hands on each answer with its range, in order; of a range that was split, its parts. */
  <T> void read(String what, PageRange pages, RangeQuery<T> query, BiConsumer<PageRange, T> taker)
      throws ReplicaException {
    T answer;
    try {
      answer = query.ask(pages);
    } catch (TooMuchException e) {
      String reason = String.valueOf(e.getMessage());
      if (pages.size() <= smallest) {
        miss(new Missed(wiki, what, pages, reason));
      } else {
        for (PageRange half : pages.halves()) {
          read(what, half, query, taker);
        }
      }
      return;
    }
    missedInARow = 0;
    taker.accept(pages, answer);
  }

  /** Reads all ids up to the last, so many at a time. */
  <T> void readAll(
      String what, long last, long step, RangeQuery<T> query, BiConsumer<PageRange, T> taker)
      throws ReplicaException {
    for (long first = 1; first <= last; first += step) {
      PageRange pages = new PageRange(first, Math.min(last, first + step - 1));
      read(what, pages, query, taker);
    }
  }

  private void miss(Missed part) throws ReplicaException {
    missed.accept(part);
    missedInARow++;
    if (missedInARow == MOST_MISSED) {
      throw ReplicaException.of(
          wiki, part.what(), "pages up to " + part.pages().last() + ": " + part.reason());
    }
  }
}
