package org.homolog.web.http;

/** There is nothing at an address, and why, or where it may be instead. */
public final class NotFoundException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public NotFoundException(String message) {
    super(message, null, false, false);
  }

  /** What there is not. */
  public String reason() {
    return String.valueOf(getMessage());
  }
}
