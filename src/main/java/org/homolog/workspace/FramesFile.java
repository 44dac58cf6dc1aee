package org.homolog.workspace;

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
import org.homolog.frame.FrameTable;

/**
 * The house frames of a workspace's wikis as a file, with a stamp that tells what they were made
 * of.
 */
public final class FramesFile {
  private static final int MAGIC = 0x484F4D46;

  private final Path file;

  public FramesFile(Path file) {
    this.file = file;
  }

  /** What the frames in the file were made of; empty if there are none that this program reads. */
  public Optional<String> stamp() throws IOException {
    try (DataInputStream in = open()) {
      return in.readInt() == MAGIC ? Optional.of(in.readUTF()) : Optional.empty();
    } catch (NoSuchFileException | EOFException _) {
      return Optional.empty();
    }
  }

  /** The frames in the file; none that are known if there is no file. */
  public FrameTable read() throws IOException {
    if (stamp().isEmpty()) {
      return FrameTable.NONE;
    }
    try (DataInputStream in = open()) {
      in.readInt();
      in.readUTF();
      return FrameTable.read(in);
    }
  }

  private DataInputStream open() throws IOException {
    return new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16));
  }

  /** Replaces the file at once. */
  public void write(String stamp, FrameTable frames) throws IOException {
    Path next = file.resolveSibling(file.getFileName() + ".next");
    try (var out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(next), 1 << 16))) {
      out.writeInt(MAGIC);
      out.writeUTF(stamp);
      frames.write(out);
    }
    Files.move(next, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }
}
