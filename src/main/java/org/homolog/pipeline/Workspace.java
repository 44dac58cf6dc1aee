package org.homolog.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.homolog.store.ModuleStore;

/** The folder that holds the store, the index, the latest clusters and the report. */
public record Workspace(Path folder) {
  /** Makes the folder where it is missing. */
  public static Workspace open(Path folder) throws IOException {
    Files.createDirectories(folder);
    return new Workspace(folder);
  }

  /** The modules and their usage. */
  ModuleStore store() {
    return ModuleStore.open(folder.resolve("modules.db"));
  }

  Path index() {
    return folder.resolve("index");
  }

  Path clusters() {
    return folder.resolve("clusters.bin");
  }

  /** Where the results are written. */
  public Path report() {
    return folder.resolve("report");
  }
}
