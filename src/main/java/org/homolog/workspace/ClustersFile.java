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
 * The latest clusters of a workspace as a file, with a stamp that tells what they were made of and
 * a checksum at its end.
 */
public final class ClustersFile {
  private static final int MAGIC = 0x484F4D43;
  private static final int FORMAT = 7;

  private static final int BUFFER = 1 << 16;

  private final Path file;

  public ClustersFile(Path file) {
    this.file = file;
  }

  /**
   * What the clusters in the file were made of; empty if there are none that this program reads.
   */
  public Optional<String> stamp() throws IOException {
    if (!isWhole()) {
      return Optional.empty();
    }
    try (DataInputStream in = open()) {
      return stamp(in);
    }
  }

  /** The clusters in the file, or none if it is missing, of another program or damaged. */
  public Clusters read() throws IOException {
    if (!isWhole()) {
      return Clusters.NONE;
    }
    try (DataInputStream in = open()) {
      return stamp(in).isEmpty() ? Clusters.NONE : new ClustersDecoder(in).clusters();
    }
  }

  /** Whether there is a file that is not as it was written, or that another version wrote. */
  public boolean isDamaged() throws IOException {
    return Files.exists(file) && stamp().isEmpty();
  }

  /** Whether there is a file that ends with its own checksum. */
  private boolean isWhole() throws IOException {
    var checksum = new CRC32();
    try (var in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER))) {
      long left = Files.size(file) - Long.BYTES;
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
    return new DataInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER));
  }

  private static Optional<String> stamp(DataInputStream in) throws IOException {
    return in.readInt() == MAGIC && in.readInt() == FORMAT
        ? Optional.of(in.readUTF())
        : Optional.empty();
  }

  /** Replaces the file at once. */
  public void write(String stamp, Clusters clusters) throws IOException {
    Path next = file.resolveSibling(file.getFileName() + ".next");
    var checksum = new CRC32();
    try (var out =
        new DataOutputStream(
            new CheckedOutputStream(
                new BufferedOutputStream(Files.newOutputStream(next), BUFFER), checksum))) {
      out.writeInt(MAGIC);
      out.writeInt(FORMAT);
      out.writeUTF(stamp);
      new ClustersEncoder(out).write(clusters);
      out.writeLong(checksum.getValue());
    } catch (FileSystemException e) {
      throw e; // it names the file
    } catch (IOException e) {
      throw new IOException(next + ": " + e.getMessage(), e);
    }
    Files.move(next, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }
}
