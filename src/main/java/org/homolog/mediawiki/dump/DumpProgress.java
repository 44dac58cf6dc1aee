package org.homolog.mediawiki.dump;

import java.nio.file.Path;

/** Is told how far the reading of a dump is. */
@FunctionalInterface
public interface DumpProgress {
  /** Tells nobody. */
  DumpProgress NONE = (_, _, _) -> {};

  /** Of the file's {@code size} bytes, packed as they are, {@code bytes} are read. */
  void read(Path file, long bytes, long size);
}
