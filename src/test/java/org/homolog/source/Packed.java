package org.homolog.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorOutputStream;

/** Makes compressed files of several members, as the multistream dumps are. */
final class Packed {
  private Packed() {}

  static byte[] gzip(String... members) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (String member : members) {
      try (OutputStream out = new GzipCompressorOutputStream(bytes)) {
        out.write(member.getBytes(UTF_8));
      }
    }
    return bytes.toByteArray();
  }

  static byte[] bzip2(String... members) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (String member : members) {
      try (OutputStream out = new BZip2CompressorOutputStream(bytes)) {
        out.write(member.getBytes(UTF_8));
      }
    }
    return bytes.toByteArray();
  }

  static byte[] zstd(String... members) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (String member : members) {
      bytes.writeBytes(Zstd.compress(member.getBytes(UTF_8), 1));
    }
    return bytes.toByteArray();
  }
}
