package org.homolog.web.http;

/** The site has too much to do to answer now, or the visitor has asked for more than its share. */
public final class BusyException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public BusyException() {
    super("too many requests are being answered, try again in a few seconds", null, false, false);
  }

  /** What to tell whoever asked. */
  public String reason() {
    return String.valueOf(getMessage());
  }
}
