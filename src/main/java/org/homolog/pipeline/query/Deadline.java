package org.homolog.pipeline.query;

import java.time.Duration;
import java.util.Optional;

/** When a search is given up, if ever. */
final class Deadline {
  private final Optional<Duration> limit;
  private final long start = System.nanoTime();

  private Deadline(Optional<Duration> limit) {
    this.limit = limit;
  }

  /** That of a search which begins now. */
  static Deadline in(Optional<Duration> limit) {
    return new Deadline(limit);
  }

  /**
   * Lets the search go on before the deadline.
   *
   * @throws TimeLimitException after it
   */
  void check() throws TimeLimitException {
    if (limit.isPresent() && System.nanoTime() - start >= limit.get().toNanos()) {
      throw new TimeLimitException(limit.get());
    }
  }
}
