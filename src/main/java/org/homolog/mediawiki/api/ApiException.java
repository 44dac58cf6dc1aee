package org.homolog.mediawiki.api;

import java.io.IOException;

/**
 * A request that failed for good, in one line: which wiki, what was asked for, why, and how often
 * it was tried. It concerns that wiki only.
 */
public final class ApiException extends IOException {
  private static final long serialVersionUID = 1;

  private final boolean divisible;

  ApiException(String message) {
    super(Messages.oneLine(message));
    this.divisible = false;
  }

  ApiException(Request request, int tries, FailedAttempt last) {
    super(
        Messages.oneLine(
            "%s: %s: %s; tried %s"
                .formatted(
                    request.wiki(),
                    request.what(),
                    Messages.said(last),
                    tries == 1 ? "once" : tries + " times")),
        last);
    this.divisible = last.remedy().divisible();
  }

  /** Whether a request for less may succeed. */
  boolean divisible() {
    return divisible;
  }
}
