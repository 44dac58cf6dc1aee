package org.homolog.mediawiki.dump;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;

/** A file as it is packed, which tells how far it is read. */
final class DumpStream extends FilterInputStream {
  private static final int BUFFER = 1 << 16;
  private static final int TOLD_EVERY = 1 << 20;

  private final Path file;
  private final long size;
  private final DumpProgress progress;
  private long read;
  private long told;

  private DumpStream(InputStream in, Path file, long size, DumpProgress progress) {
    super(in);
    this.file = file;
    this.size = size;
    this.progress = progress;
  }

  /** The file's content, by its first bytes gzip, bzip2 or plain; all members of it. */
  static InputStream open(Path file, DumpProgress progress) throws DumpException {
    try {
      InputStream raw = Files.newInputStream(file);
      try {
        var counted = new DumpStream(raw, file, Files.size(file), progress);
        return unpacked(new BufferedInputStream(counted, BUFFER));
      } catch (IOException e) {
        raw.close();
        throw e;
      }
    } catch (IOException e) {
      throw DumpException.of(file, e);
    }
  }

  private static InputStream unpacked(InputStream in) throws IOException {
    in.mark(3);
    byte[] head = in.readNBytes(3);
    in.reset();
    if (head.length >= 2 && head[0] == 0x1f && (head[1] & 0xff) == 0x8b) {
      return new GZIPInputStream(in, BUFFER);
    }
    if (head.length == 3 && head[0] == 'B' && head[1] == 'Z' && head[2] == 'h') {
      return new BZip2CompressorInputStream(in, true);
    }
    return in;
  }

  @Override
  public int read() throws IOException {
    int next = super.read();
    count(next < 0 ? -1 : 1);
    return next;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int count = super.read(bytes, offset, length);
    count(count);
    return count;
  }

  private void count(int bytes) {
    read += Math.max(0, bytes);
    if (read - told >= TOLD_EVERY || (bytes < 0 && read > told)) {
      told = read;
      progress.read(file, read, size);
    }
  }
}
