package org.homolog.workspace;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** The latest clusters of a workspace as a file, with a stamp that tells what they were made of. */
public final class ClustersFile {
  private static final int MAGIC = 0x484F4D43;
  private static final int FORMAT = 7;

  private final CheckedFile file;

  public ClustersFile(Path file) {
    this.file = new CheckedFile(file, MAGIC, FORMAT);
  }

  /**
   * What the clusters in the file were made of; empty if there are none that this program reads.
   */
  public Optional<String> stamp() throws IOException {
    return file.stamp();
  }

  /** The clusters in the file, or none if it is missing, of another program or damaged. */
  public Clusters read() throws IOException {
    return file.read(in -> new ClustersDecoder(in).clusters()).orElse(Clusters.NONE);
  }

  /** Whether there is a file that is not as it was written, or that another version wrote. */
  public boolean isDamaged() throws IOException {
    return file.isDamaged();
  }

  /** Replaces the file at once. */
  public void write(String stamp, Clusters clusters) throws IOException {
    file.write(stamp, out -> new ClustersEncoder(out).write(clusters));
  }
}
