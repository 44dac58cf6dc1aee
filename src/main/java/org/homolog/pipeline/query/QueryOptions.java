package org.homolog.pipeline.query;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * @param top similar units that are given for each unit of the query
 * @param minSimilarity from which units are given; without one, the thresholds
 * @param limit of the time that it may take; without one, it takes its time
 */
public record QueryOptions(int top, OptionalDouble minSimilarity, Optional<Duration> limit) {
  public static final QueryOptions DEFAULTS = new QueryOptions(10, OptionalDouble.empty());

  public QueryOptions {
    if (top < 1) {
      throw new IllegalArgumentException("a query gives one similar unit at least, not " + top);
    }
    if (minSimilarity.isPresent()
        && !(minSimilarity.getAsDouble() >= 0 && minSimilarity.getAsDouble() <= 1)) {
      throw new IllegalArgumentException(
          "a similarity lies in [0, 1], not " + minSimilarity.getAsDouble());
    }
  }

  /** Without a limit of time. */
  public QueryOptions(int top, OptionalDouble minSimilarity) {
    this(top, minSimilarity, Optional.empty());
  }

  /** The same within a limit of time. */
  public QueryOptions within(Duration most) {
    return new QueryOptions(top, minSimilarity, Optional.of(most));
  }
}
