package org.homolog.mediawiki.api;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A request that was sent once and failed; its message is the reason alone. */
final class FailedAttempt extends IOException {
  private static final long serialVersionUID = 1;

  /** What may help. */
  enum Remedy {
    WAIT(true, false),
    WAIT_OR_ASK_FOR_LESS(true, true),
    ASK_FOR_LESS(false, true),
    NONE(false, false);

    private final boolean retryable;
    private final boolean divisible;

    Remedy(boolean retryable, boolean divisible) {
      this.retryable = retryable;
      this.divisible = divisible;
    }

    boolean retryable() {
      return retryable;
    }

    boolean divisible() {
      return divisible;
    }
  }

  private final Remedy remedy;
  private final @Nullable Duration retryAfter;

  FailedAttempt(Remedy remedy, String reason) {
    this(remedy, reason, Optional.empty());
  }

  FailedAttempt(Remedy remedy, String reason, Optional<Duration> retryAfter) {
    super(Messages.brief(reason));
    this.remedy = remedy;
    this.retryAfter = retryAfter.orElse(null);
  }

  FailedAttempt(Remedy remedy, String reason, Throwable cause) {
    super(Messages.brief(reason), cause);
    this.remedy = remedy;
    this.retryAfter = null;
  }

  Remedy remedy() {
    return remedy;
  }

  /** How long the server asks to be left alone. */
  Optional<Duration> retryAfter() {
    return Optional.ofNullable(retryAfter);
  }
}
