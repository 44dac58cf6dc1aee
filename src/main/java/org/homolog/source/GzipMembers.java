package org.homolog.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/**
 * Decompresses gzip members in a row to the end. The JDK takes the end of what a pipe holds at the
 * moment, or a damaged member, for the end of all; this stream waits for the first and refuses the
 * second.
 */
final class GzipMembers extends GZIPInputStream {
  /** The length of the checksum and size behind a member. */
  private static final int TRAILER = 8;

  private boolean ended;

  GzipMembers(InputStream in, int buffer) throws IOException {
    super(new Waiting(in), buffer);
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int count = super.read(bytes, offset, length);
    if (count < 0 && !ended) {
      ended = true;
      if (inf.getRemaining() > TRAILER || in.read() >= 0) {
        throw new IOException("what follows its compressed text is damaged");
      }
    }
    return count;
  }

  /** Tells that there is a byte as long as its end has not been reached. */
  private static final class Waiting extends FilterInputStream {
    Waiting(InputStream buffered) {
      super(buffered);
    }

    @Override
    public int available() throws IOException {
      in.mark(1);
      int next = in.read();
      in.reset();
      return next < 0 ? 0 : 1;
    }
  }
}
