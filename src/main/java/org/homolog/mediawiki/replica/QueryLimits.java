package org.homolog.mediawiki.replica;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * How long and how often the replicas are asked.
 *
 * @param query the longest that one query may run; one that takes longer is split
 * @param read the longest wait for an answer's next bytes, longer than a query may run
 * @param connect the longest wait for a connection
 * @param attempts how often a query is asked whose connection was lost
 * @param pause the wait before the second attempt, twice as long before each further one
 */
public record QueryLimits(
    Duration query, Duration read, Duration connect, int attempts, Duration pause) {
  public static final QueryLimits DEFAULTS =
      new QueryLimits(
          Duration.ofMinutes(10),
          Duration.ofMinutes(12),
          Duration.ofSeconds(30),
          5,
          Duration.ofSeconds(2));

  public QueryLimits {
    List<String> errors = new ArrayList<>();
    if (!query.isPositive() || !connect.isPositive() || pause.isNegative()) {
      errors.add("the times for queries and connections must be longer than 0");
    }
    if (read.compareTo(query) <= 0) {
      errors.add("a read must be given more time than a query: " + read + ", not " + query);
    }
    if (attempts < 1) {
      errors.add("a query needs at least 1 attempt, not " + attempts);
    }
    if (!errors.isEmpty()) {
      throw new IllegalArgumentException(String.join("; ", errors));
    }
  }

  /** The same with another time for one query; a read gets a minute more. */
  public QueryLimits withQuery(Duration time) {
    return new QueryLimits(time, time.plusMinutes(1), connect, attempts, pause);
  }

  /** The same with another number of attempts. */
  public QueryLimits withAttempts(int number) {
    return withAttempts(number, pause);
  }

  /** The same with another number of attempts and wait before the second. */
  public QueryLimits withAttempts(int number, Duration wait) {
    return new QueryLimits(query, read, connect, number, wait);
  }
}
