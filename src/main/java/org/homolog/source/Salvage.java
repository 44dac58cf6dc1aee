package org.homolog.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Passes on every byte before an error, which a decompressor that fills arrays would lose. */
final class Salvage extends FilterInputStream {
  private @Nullable IOException failure;

  Salvage(InputStream in) {
    super(in);
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int count = 0;
    int next = 0;
    while (count < length && (next = readOrFail(count == 0)) >= 0) {
      bytes[offset + count++] = (byte) next;
    }
    return count == 0 && length > 0 ? -1 : count;
  }

  /** The next byte, or -1 at the end and, unless errors are due, at an error. */
  private int readOrFail(boolean due) throws IOException {
    try {
      if (failure == null) {
        return in.read();
      }
    } catch (IOException e) {
      failure = e;
    }
    if (due && failure != null) {
      throw failure;
    }
    return -1;
  }
}
