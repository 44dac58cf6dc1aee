package org.homolog.pipeline.query;

import java.io.IOException;
import java.time.Duration;

/** A search that was given up, as it took longer than it may. */
public final class TimeLimitException extends IOException {
  private static final long serialVersionUID = 1L;

  TimeLimitException(Duration limit) {
    super("the search took longer than %,d ms".formatted(limit.toMillis()));
  }
}
