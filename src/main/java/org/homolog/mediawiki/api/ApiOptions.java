package org.homolog.mediawiki.api;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * How servers are asked.
 *
 * @param userAgent who asks, with an e-mail address or a web page to complain to
 * @param requests how many requests run at once, over all wikis
 * @param timeout how long a reply may take, to its last byte
 * @param maxlag the replication lag, in seconds, from which on a wiki is left alone
 * @param maxReplyBytes the longest reply that is taken, unpacked
 */
public record ApiOptions(
    String userAgent,
    int requests,
    RetryOptions retries,
    Duration timeout,
    int maxlag,
    int maxReplyBytes) {
  private static final Pattern CONTACT =
      Pattern.compile("[^\\s@]+@[^\\s@]+\\.[^\\s@]+|https?://[^\\s/]+|\\bUser:\\S");

  public ApiOptions {
    List<String> errors = new ArrayList<>();
    if (!CONTACT.matcher(userAgent).find()) {
      errors.add(
          "the User-Agent \"%s\" names no contact: give an e-mail address or a web page"
              .formatted(Messages.oneLine(userAgent)));
    }
    if (userAgent.chars().anyMatch(c -> c < ' ' || c > '~')) {
      errors.add("a User-Agent is one line of ASCII");
    }
    if (requests < 1) {
      errors.add("at least 1 request must be allowed at once, not " + requests);
    }
    if (!timeout.isPositive()) {
      errors.add("a reply needs more time than " + timeout);
    }
    if (maxlag < 0) {
      errors.add("maxlag must not be negative: " + maxlag);
    }
    if (maxReplyBytes < 1) {
      errors.add("a reply needs more room than %d bytes".formatted(maxReplyBytes));
    }
    if (!errors.isEmpty()) {
      throw new IllegalArgumentException(String.join("; ", errors));
    }
  }

  /**
   * The usual options under that User-Agent.
   *
   * @throws IllegalArgumentException if it names no contact
   */
  public static ApiOptions of(String userAgent) {
    return new ApiOptions(
        userAgent, 8, RetryOptions.DEFAULTS, Duration.ofSeconds(100), 5, 64 << 20);
  }

  /** The same with that many requests at once. */
  public ApiOptions withRequests(int atOnce) {
    return new ApiOptions(userAgent, atOnce, retries, timeout, maxlag, maxReplyBytes);
  }

  /** The same with other retries. */
  public ApiOptions withRetries(RetryOptions other) {
    return new ApiOptions(userAgent, requests, other, timeout, maxlag, maxReplyBytes);
  }

  /** The same with another time limit. */
  public ApiOptions withTimeout(Duration limit) {
    return new ApiOptions(userAgent, requests, retries, limit, maxlag, maxReplyBytes);
  }

  /** The same with another limit for a reply's length. */
  public ApiOptions withMaxReplyBytes(int bytes) {
    return new ApiOptions(userAgent, requests, retries, timeout, maxlag, bytes);
  }
}
