package org.homolog.source;

import com.github.luben.zstd.ZstdInputStream;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
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
   * The file's content, decompressed and buffered; files of several members are read to the end.
   */
  static InputStream open(Path file) throws IOException {
    InputStream in = new BufferedInputStream(Files.newInputStream(file), BUFFER);
    try {
      return of(in).decompress(in);
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
      case GZIP -> new GZIPInputStream(in, BUFFER);
      case BZIP2 -> new Salvage(new BZip2CompressorInputStream(in, true));
      case ZSTD -> new ZstdInputStream(in);
    };
  }
}
