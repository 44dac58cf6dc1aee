package org.homolog.deadline;

import java.time.Duration;

/** Work that was given up, as it took longer than it may. */
public final class TimeLimitException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  TimeLimitException(Duration limit) {
    super("this took longer than %,d ms".formatted(limit.toMillis()), null, false, false);
  }
}
