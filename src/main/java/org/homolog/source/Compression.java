package org.homolog.source;

import com.github.luben.zstd.ZstdInputStream;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;

/** How a file is compressed, told by its first bytes. */
enum Compression {
  NONE(),
  GZIP(0x1f, 0x8b),
  BZIP2('B', 'Z', 'h'),
  ZSTD(0x28, 0xb5, 0x2f, 0xfd);

  private static final int BUFFER = 1 << 16;

  @SuppressWarnings("ImmutableEnumChecker") // never written to
  private final int[] magic;

  Compression(int... magic) {
    this.magic = magic;
  }

  /**
   * Returns the content, decompressed and buffered, of what may be compressed; of several members,
   * streams or frames all are read. What grows beyond all proportion is refused as it is read.
   */
  static InputStream open(InputStream packed) throws IOException {
    var counted = new Inflation.Packed(packed);
    InputStream in = new BufferedInputStream(counted, BUFFER);
    try {
      Compression compression = of(in);
      return compression == NONE ? in : new Inflation(compression.decompress(in), counted);
    } catch (IOException e) {
      in.close();
      throw e;
    }
  }

  private static Compression of(InputStream in) throws IOException {
    in.mark(4);
    byte[] head = in.readNBytes(4);
    in.reset();
    for (Compression compression : values()) {
      if (compression != NONE && compression.begins(head)) {
        return compression;
      }
    }
    return NONE;
  }

  private boolean begins(byte[] head) {
    for (int i = 0; i < magic.length; i++) {
      if (i >= head.length || (head[i] & 0xff) != magic[i]) {
        return false;
      }
    }
    return true;
  }

  private InputStream decompress(InputStream in) throws IOException {
    return switch (this) {
      case NONE -> in;
      case GZIP -> new GzipMembers(in, BUFFER);
      case BZIP2 -> new Salvage(new BZip2CompressorInputStream(in, true));
      case ZSTD -> new ZstdInputStream(in);
    };
  }
}
