package org.homolog.mediawiki.replica;

/** A query that took longer than it may, or whose answer is too large: ask for less. */
final class TooMuchException extends Exception {
  private static final long serialVersionUID = 1;

  TooMuchException(String reason) {
    super(reason);
  }
}
