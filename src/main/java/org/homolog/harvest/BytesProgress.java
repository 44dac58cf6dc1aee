package org.homolog.harvest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.homolog.mediawiki.dump.DumpProgress;

/** How far the reading of many dumps is, by the megabytes of their files as they are packed. */
final class BytesProgress implements DumpProgress {
  static final String UNIT = "MB";

  private static final long MEGABYTE = 1_000_000;

  private final WikisProgress.OfWiki taker;
  private final Map<Path, Long> reached = new HashMap<>();
  private long total;
  private long done;

  BytesProgress(Collection<Path> files, WikisProgress.OfWiki taker) throws IOException {
    this.taker = taker;
    for (Path file : files) {
      total += Files.exists(file) ? Files.size(file) : 0; // who reads it says that it is missing
    }
  }

  @Override
  public void read(Path file, long bytes, long size) {
    long before = reached.getOrDefault(file, 0L);
    if (bytes < before) { // once more from the beginning
      total += size;
      before = 0;
    }
    reached.put(file, bytes);
    done += bytes - before;
    taker.at(megabytes(done), megabytes(total), UNIT);
  }

  private static long megabytes(long bytes) {
    return (bytes + MEGABYTE - 1) / MEGABYTE;
  }
}
