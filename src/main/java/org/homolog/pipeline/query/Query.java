package org.homolog.pipeline.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.homolog.fingerprint.Fingerprint;
import org.homolog.pipeline.query.QueryResult.Repeats;
import org.homolog.pipeline.query.QueryUnits.Reading;

/**
 * One query: searches for the units of a source, some functions together, as the index is read for
 * all of them at once.
 */
final class Query {
  /** So many functions are searched for together at most. */
  private static final int TOGETHER = 64;

  /** So many tokens have the functions that are searched for together, unless it is one. */
  private static final int TOKENS_TOGETHER = 200_000;

  private final QueryUnits units;
  private final AnswerLimits limits;

  Query(QueryUnits units, AnswerLimits limits) {
    this.units = units;
    this.limits = limits;
  }

  /** Adds what is similar to the module. */
  void module(UnitSearch search, HitList hits) throws IOException {
    List<Reading> module = units.module();
    hits.add(module.getFirst().unit(), Repeats.NONE, search.find(List.of(module)).getFirst());
  }

  /**
   * Adds what is similar to functions until there are no more of them, or the answer has reached
   * its limits.
   *
   * @return the number of functions that were not searched for
   */
  int functions(UnitSearch search, HitList hits) throws IOException {
    int end = Math.min(units.functions(), limits.functions());
    int next = 0;
    while (next < end && !hits.isFull()) {
      List<List<Reading>> some = batch(next, end);
      List<List<UnitSearch.Found>> found = search.find(some);
      for (int i = 0; i < some.size() && !hits.isFull(); i++) {
        Fingerprint unit = some.get(i).getFirst().unit();
        hits.add(unit, units.repeats(next, limits.repeats()), found.get(i));
        next++;
      }
    }
    return units.functions() - next;
  }

  private List<List<Reading>> batch(int start, int end) {
    var batch = new ArrayList<List<Reading>>();
    int tokens = 0;
    for (int i = start; i < end && batch.size() < TOGETHER && tokens < TOKENS_TOGETHER; i++) {
      List<Reading> function = units.function(i);
      batch.add(function);
      tokens += function.getFirst().unit().extent().tokens();
    }
    return batch;
  }
}
