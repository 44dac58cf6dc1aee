package org.homolog.pipeline.unit;

import java.io.IOException;
import org.homolog.corpus.Source;
import org.homolog.parse.Unparsable;

/** A source that has to be Lua 5.1 and is not; the message is {@code line:column: reason}. */
public final class UnparsableException extends IOException {
  private static final long serialVersionUID = 1L;

  private final transient Source source;
  private final transient Unparsable unparsable;

  UnparsableException(Source source, Unparsable unparsable) {
    super(unparsable.toString());
    this.source = source;
    this.unparsable = unparsable;
  }

  /** The source. */
  public Source source() {
    return source;
  }

  /** Where and why. */
  public Unparsable unparsable() {
    return unparsable;
  }
}
