package org.homolog.harvest;

import java.util.HashMap;
import java.util.Map;
import org.homolog.corpus.Wiki;
import org.homolog.pipeline.Progress;

/**
 * How far a harvest of many wikis at once is: in what is counted in each of them, as pages, else in
 * wikis.
 */
final class WikisProgress {
  /** Is told how far one wiki is: so many pages, or what else the unit says, of all it has. */
  interface OfWiki {
    void at(long done, long total, String unit);
  }

  private record Reached(long done, long total, String unit) {}

  private final Progress progress;
  private final int wikis;
  private final Map<Wiki, Reached> begun = new HashMap<>();
  private long done;
  private long total;
  private int finished;

  WikisProgress(Progress progress, int wikis) {
    this.progress = progress;
    this.wikis = wikis;
  }

  OfWiki of(Wiki wiki) {
    return (reached, all, unit) -> at(wiki, new Reached(reached, all, unit));
  }

  private synchronized void at(Wiki wiki, Reached reached) {
    Reached before = begun.put(wiki, reached);
    done += reached.done() - (before == null ? 0 : before.done());
    total += reached.total() - (before == null ? 0 : before.total());
    tell(reached.unit());
  }

  /** A wiki is done with, whatever came of it. */
  synchronized void finished(Wiki wiki) {
    finished++;
    Reached before = begun.get(wiki);
    if (before != null) {
      at(wiki, new Reached(before.total(), before.total(), before.unit()));
    } else if (begun.isEmpty()) {
      progress.step();
    } else {
      at(wiki, new Reached(0, 0, begun.values().iterator().next().unit()));
    }
  }

  /** Wikis that have not begun are taken to have as much as the others have on average. */
  private void tell(String unit) {
    long expected = Math.round((double) total * wikis / begun.size());
    progress.at(done, expected, unit, "%,d of %,d wikis".formatted(finished, wikis));
  }
}
