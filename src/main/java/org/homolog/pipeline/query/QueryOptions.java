package org.homolog.pipeline.query;

import java.util.OptionalDouble;

/**
 * @param top similar units that are given for each unit of the query
 * @param minConfidence from which units are given; without one, that of clone pairs
 * @param limits of the answer
 */
public record QueryOptions(int top, OptionalDouble minConfidence, AnswerLimits limits) {
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

  /** Options with the usual limits of the answer. */
  public QueryOptions(int top, OptionalDouble minConfidence) {
    this(top, minConfidence, AnswerLimits.DEFAULTS);
  }
}
