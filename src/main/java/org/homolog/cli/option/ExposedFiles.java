package org.homolog.cli.option;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.homolog.credentials.Exposure;
import org.homolog.pipeline.Progress;
import org.homolog.store.StoreAddress;

/** Warns, once for each, of files with passwords that others than their owner may read. */
public final class ExposedFiles {
  private final Set<Path> seen = new HashSet<>();

  /** Warns of the file that the user and the password of a store come from. */
  public void warnOf(StoreAddress address, Progress progress) {
    if (address instanceof StoreAddress.Server server) {
      server.credentialsFile().ifPresent(file -> warnOf(file, progress));
    }
  }

  /** Warns of a file with a password. */
  public void warnOf(Path file, Progress progress) {
    if (seen.add(file)) {
      Exposure.of(file).ifPresent(progress::warn);
    }
  }
}
