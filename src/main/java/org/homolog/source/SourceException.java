package org.homolog.source;

import java.io.IOException;

/**
 * A source that cannot be read, or not to its end; the message is one line that says what to do.
 */
public final class SourceException extends IOException {
  private static final long serialVersionUID = 1;

  SourceException(String message) {
    super(Messages.oneLine(message));
  }

  SourceException(String message, Throwable cause) {
    super(Messages.oneLine(message), cause);
  }

  /** A file that ends early or is damaged from {@code where} on. */
  static SourceException brokenOff(String where, String reason, Throwable cause) {
    return new SourceException(
        where + ": broken off: " + reason + "; what came before is kept, fetch the file again",
        cause);
  }
}
