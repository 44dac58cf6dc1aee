package org.homolog.mediawiki.api;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long to wait before the next attempt: as long as the server asks, else exponentially longer
 * each time, with half of it left to chance so that many clients do not come back at once.
 */
final class Waits {
  /** Whole seconds, and a part of one, which HTTP does not know and some servers write. */
  private static final Pattern SECONDS = Pattern.compile("(\\d{1,9})(\\.\\d*)?");

  private final RetryOptions options;
  private final RandomGenerator random;

  Waits(RetryOptions options, RandomGenerator random) {
    this.options = options;
    this.random = random;
  }

  /**
   * The wait after that many attempts.
   *
   * @param attempts 1 after the first
   */
  Duration after(int attempts, Optional<Duration> retryAfter) {
    Duration longest = options.longestWait();
    Duration backOff = options.firstWait();
    for (int i = 1; i < attempts && backOff.compareTo(longest) < 0; i++) {
      backOff = backOff.multipliedBy(2);
    }
    long nanos = shorter(backOff, longest).toNanos();
    Duration wait = Duration.ofNanos(nanos / 2 + random.nextLong(nanos / 2 + 1));
    Duration asked = retryAfter.orElse(Duration.ZERO);
    return asked.compareTo(wait) > 0 ? shorter(asked, longest) : wait;
  }

  private static Duration shorter(Duration left, Duration right) {
    return left.compareTo(right) < 0 ? left : right;
  }

  /**
   * What {@code Retry-After} says: seconds, of which parts count as whole ones, or a date of HTTP.
   *
   * @return empty if it says neither; zero for a date that is over
   */
  static Optional<Duration> retryAfter(String header, Instant now) {
    String value = header.strip();
    Matcher seconds = SECONDS.matcher(value);
    if (seconds.matches()) {
      long whole = Long.parseLong(seconds.group(1));
      return Optional.of(Duration.ofSeconds(seconds.group(2) == null ? whole : whole + 1));
    }
    try {
      Instant then = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      return Optional.of(then.isBefore(now) ? Duration.ZERO : Duration.between(now, then));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
