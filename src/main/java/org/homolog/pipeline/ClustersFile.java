package org.homolog.pipeline;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/** The latest clusters of a workspace as a file, with a stamp that tells what they were made of. */
final class ClustersFile {
  private static final int MAGIC = 0x484F4D43;
  private static final int FORMAT = 1;

  private final Path file;

  ClustersFile(Path file) {
    this.file = file;
  }

  /**
   * What the clusters in the file were made of; empty if there are none that this program reads.
   */
  Optional<String> stamp() throws IOException {
    try (DataInputStream in = open()) {
      return stamp(in);
    } catch (NoSuchFileException | EOFException _) { // none, or cut short when the machine stopped
      return Optional.empty();
    }
  }

  /** The clusters in the file, or none. */
  Clusters read() throws IOException {
    if (stamp().isEmpty()) {
      return Clusters.NONE;
    }
    try (DataInputStream in = open()) {
      stamp(in);
      return new ClustersDecoder(in).clusters();
    } catch (EOFException e) {
      throw new IOException(file + ": is damaged; remove it and run cluster again", e);
    }
  }

  private DataInputStream open() throws IOException {
    return new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16));
  }

  private static Optional<String> stamp(DataInputStream in) throws IOException {
    return in.readInt() == MAGIC && in.readInt() == FORMAT
        ? Optional.of(in.readUTF())
        : Optional.empty();
  }

  /** Replaces the file at once. */
  void write(String stamp, Clusters clusters) throws IOException {
    Path next = file.resolveSibling(file.getFileName() + ".next");
    try (var out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(next), 1 << 16))) {
      out.writeInt(MAGIC);
      out.writeInt(FORMAT);
      out.writeUTF(stamp);
      new ClustersEncoder(out).write(clusters);
    }
    Files.move(next, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }
}
