package org.homolog.workspace;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;

/**
 * A file that begins with a format and a stamp, which tells what it was made of, and ends with its
 * own checksum.
 *
 * @param magic the bytes that files of its kind begin with
 * @param format changes when files of its kind are written differently
 */
record CheckedFile(Path path, int magic, int format) {
  private static final int BUFFER = 1 << 16;

  /** Writes what comes after the stamp. */
  interface Content {
    void write(DataOutputStream out) throws IOException;
  }

  /** Reads what comes after the stamp. */
  interface Reader<T> {
    T read(DataInputStream in) throws IOException;
  }

  /** Returns the stamp; empty if there is no file that this program reads. */
  Optional<String> stamp() throws IOException {
    if (!isWhole()) {
      return Optional.empty();
    }
    try (DataInputStream in = open()) {
      return stamp(in);
    }
  }

  /** Returns the content; empty if there is no file that this program reads. */
  <T> Optional<T> read(Reader<T> reader) throws IOException {
    if (!isWhole()) {
      return Optional.empty();
    }
    try (DataInputStream in = open()) {
      return stamp(in).isEmpty() ? Optional.empty() : Optional.of(reader.read(in));
    }
  }

  /** Whether there is a file that is not as it was written, or that another version wrote. */
  boolean isDamaged() throws IOException {
    return Files.exists(path) && stamp().isEmpty();
  }

  /** Whether there is a file that ends with its own checksum. */
  private boolean isWhole() throws IOException {
    var checksum = new CRC32();
    try (DataInputStream in = open()) {
      long left = Files.size(path) - Long.BYTES;
      byte[] buffer = new byte[BUFFER];
      while (left > 0) {
        int count = in.read(buffer, 0, (int) Math.min(left, BUFFER));
        if (count < 0) {
          return false;
        }
        checksum.update(buffer, 0, count);
        left -= count;
      }
      return left == 0 && in.readLong() == checksum.getValue();
    } catch (NoSuchFileException _) {
      return false;
    }
  }

  private DataInputStream open() throws IOException {
    return new DataInputStream(new BufferedInputStream(Files.newInputStream(path), BUFFER));
  }

  private Optional<String> stamp(DataInputStream in) throws IOException {
    return in.readInt() == magic && in.readInt() == format
        ? Optional.of(in.readUTF())
        : Optional.empty();
  }

  /** Replaces the file at once. */
  void write(String stamp, Content content) throws IOException {
    Path next = path.resolveSibling(path.getFileName() + ".next");
    var checksum = new CRC32();
    try (var out =
        new DataOutputStream(
            new CheckedOutputStream(
                new BufferedOutputStream(Files.newOutputStream(next), BUFFER), checksum))) {
      out.writeInt(magic);
      out.writeInt(format);
      out.writeUTF(stamp);
      content.write(out);
      out.writeLong(checksum.getValue());
    } catch (FileSystemException e) {
      throw e; // it names the file
    } catch (IOException e) {
      throw new IOException(next + ": " + e.getMessage(), e);
    }
    Files.move(next, path, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }
}
