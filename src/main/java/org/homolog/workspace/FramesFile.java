package org.homolog.workspace;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.homolog.frame.FrameTable;

/**
 * The house frames of a workspace's wikis as a file, with a stamp that tells what they were made
 * of.
 */
public final class FramesFile {
  private static final int MAGIC = 0x484F4D46;
  private static final int FORMAT = 1;

  private final CheckedFile file;

  public FramesFile(Path file) {
    this.file = new CheckedFile(file, MAGIC, FORMAT);
  }

  /** What the frames in the file were made of; empty if there are none that this program reads. */
  public Optional<String> stamp() throws IOException {
    return file.stamp();
  }

  /**
   * Returns the frames in the file; none that are known if there is no file.
   *
   * @throws IOException if they are damaged, or another version wrote them
   */
  public FrameTable read() throws IOException {
    Optional<FrameTable> frames = file.read(FrameTable::read);
    if (frames.isEmpty() && isDamaged()) {
      throw new IOException(path() + ": is damaged or of another version, run: homolog index");
    }
    return frames.orElse(FrameTable.NONE);
  }

  /** Whether there is a file that is not as it was written, or that another version wrote. */
  public boolean isDamaged() throws IOException {
    return file.isDamaged();
  }

  public Path path() {
    return file.path();
  }

  /** Replaces the file at once. */
  public void write(String stamp, FrameTable frames) throws IOException {
    file.write(stamp, frames::write);
  }
}
