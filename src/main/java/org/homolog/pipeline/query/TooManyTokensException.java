package org.homolog.pipeline.query;

import java.io.IOException;
import java.util.Locale;

/** A source has more tokens than are searched for; the message has both numbers. */
public final class TooManyTokensException extends IOException {
  private static final long serialVersionUID = 1L;

  TooManyTokensException(int tokens, int most) {
    super(
        String.format(
            Locale.ROOT,
            "the source has %,d tokens, and here at most %,d are searched for; the command"
                + " `homolog query` takes them all",
            tokens,
            most));
  }
}
