package org.homolog.mediawiki.api;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * How often a request is sent, and how long to wait between.
 *
 * @param attempts how often a request is sent at most
 * @param firstWait the wait after the first attempt; each later one is twice as long
 * @param longestWait no wait is longer, whatever a server asks for
 */
public record RetryOptions(int attempts, Duration firstWait, Duration longestWait) {
  public static final RetryOptions DEFAULTS =
      new RetryOptions(6, Duration.ofSeconds(1), Duration.ofMinutes(2));

  public RetryOptions {
    List<String> errors = new ArrayList<>();
    if (attempts < 1) {
      errors.add("a request needs at least 1 attempt, not " + attempts);
    }
    if (!firstWait.isPositive()) {
      errors.add("the first wait must be longer than " + firstWait);
    }
    if (longestWait.compareTo(firstWait) < 0) {
      errors.add("the longest wait, " + longestWait + ", is shorter than the first");
    }
    if (!errors.isEmpty()) {
      throw new IllegalArgumentException(String.join("; ", errors));
    }
  }

  /** The same with another number of attempts. */
  public RetryOptions withAttempts(int number) {
    return new RetryOptions(number, firstWait, longestWait);
  }
}
