package org.homolog.pipeline.query;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * @param top similar units that are given for each unit of the query
 * @param minConfidence from which units are given; without one, that of clone pairs
 * @param limit of the time that it may take; without one, it takes its time
 */
public record QueryOptions(int top, OptionalDouble minConfidence, Optional<Duration> limit) {
  public static final QueryOptions DEFAULTS = new QueryOptions(10, OptionalDouble.empty());

  public QueryOptions {
    if (top < 1) {
      throw new IllegalArgumentException("a query gives one similar unit at least, not " + top);
    }
    if (minConfidence.isPresent()
        && !(minConfidence.getAsDouble() >= 0 && minConfidence.getAsDouble() <= 1)) {
      throw new IllegalArgumentException(
          "a confidence lies in [0, 1], not " + minConfidence.getAsDouble());
    }
  }

  /** Without a limit of time. */
  public QueryOptions(int top, OptionalDouble minConfidence) {
    this(top, minConfidence, Optional.empty());
  }

  /** The same within a limit of time. */
  public QueryOptions within(Duration most) {
    return new QueryOptions(top, minConfidence, Optional.of(most));
  }
}
