package org.homolog.web.http;

/** A request that cannot be answered as it stands, and why. */
public final class BadRequestException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public BadRequestException(String message) {
    super(message, null, false, false);
  }

  /** What is wrong with it. */
  public String reason() {
    return String.valueOf(getMessage());
  }
}
