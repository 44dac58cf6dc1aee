package org.homolog.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Refuses compressed text that grows beyond all proportion, as a few bytes may be made to. Above
 * the first bytes, which may be anything, no dump of a wiki comes near the limit.
 */
final class Inflation extends FilterInputStream {
  private static final int RATIO = 1000;
  private static final long FREE = 16L << 20;

  private final Packed packed;
  private long unpacked;

  /**
   * Wraps decompressed bytes.
   *
   * @param packed the bytes that they come from
   */
  Inflation(InputStream in, Packed packed) {
    super(in);
    this.packed = packed;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int count = super.read(bytes, offset, length);
    unpacked += Math.max(0, count);
    if (unpacked > FREE && unpacked / RATIO > packed.bytes) {
      throw new IOException(
          "%,d compressed bytes hold more than %,d times as many, which no text of modules does"
              .formatted(packed.bytes, RATIO));
    }
    return count;
  }

  /** Counts compressed bytes. */
  static final class Packed extends FilterInputStream {
    private long bytes;

    Packed(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int next = super.read();
      bytes += next < 0 ? 0 : 1;
      return next;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      int count = super.read(target, offset, length);
      bytes += Math.max(0, count);
      return count;
    }
  }
}
