package org.homolog.parse.compiler;

/** Ends the generation of code at the first limit that is exceeded. */
final class LimitException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  LimitException(String reason) {
    super(reason, null, false, false);
  }

  String reason() {
    return String.valueOf(getMessage());
  }
}
