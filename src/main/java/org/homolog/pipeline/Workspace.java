package org.homolog.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.homolog.retrieval.IndexSnapshot;
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

  /** The index at its latest commit. */
  IndexSnapshot snapshot() throws IOException {
    return IndexSnapshot.open(index());
  }

  Path clusters() {
    return folder.resolve("clusters.bin");
  }

  /** The groups that were made last. */
  Clusters latestClusters() throws IOException {
    var file = new ClustersFile(clusters());
    if (file.isDamaged()) {
      throw new IOException(
          clusters() + ": is damaged or of another version, run: homolog cluster");
    }
    if (file.stamp().isEmpty()) {
      throw new IOException(folder + ": has no groups yet; run import, index and cluster first");
    }
    return file.read();
  }

  /** Where the results are written. */
  public Path report() {
    return folder.resolve("report");
  }
}
