package org.homolog.store;

/** A store that cannot be used as asked; the message is one line that names the store. */
public final class StoreException extends RuntimeException {
  private static final long serialVersionUID = 1;

  StoreException(String message) {
    super(message);
  }

  StoreException(String message, Throwable cause) {
    super(message, cause);
  }

  /** For a failure that needs no other words than its own. */
  static StoreException of(String name, Exception cause) {
    return new StoreException(name + ": " + oneLine(cause), cause);
  }

  private static String oneLine(Exception cause) {
    Throwable root = cause;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    String reason = root == cause ? "" : ": " + root.getMessage();
    return (cause.getMessage() + reason).replaceAll("\\p{Cntrl}+", " ");
  }
}
