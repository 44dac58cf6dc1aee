package org.homolog.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.homolog.retrieval.IndexSnapshot;
import org.homolog.store.ModuleStore;

/** The folder that holds the store, the index, the latest clusters and the reports. */
public record Workspace(Path folder) {
  /** Makes the folder where it is missing. */
  public static Workspace open(Path folder) throws IOException {
    Files.createDirectories(folder);
    return new Workspace(folder);
  }

  /**
   * The workspace in a folder, in which nothing is made.
   *
   * @throws IOException if there is none
   */
  public static Workspace existing(Path folder) throws IOException {
    var workspace = new Workspace(folder);
    if (!Files.isRegularFile(workspace.database())) {
      throw new IOException(folder + ": there is no workspace, run: homolog import");
    }
    return workspace;
  }

  /** Keeps other writers out until it is closed. */
  WriterLock lock() throws IOException {
    return WriterLock.of(folder);
  }

  private Path database() {
    return folder.resolve("modules.db");
  }

  /** The modules and their usage, which are made if they are not there. */
  ModuleStore store() {
    return ModuleStore.open(database());
  }

  /** The modules as they are now, for reading. */
  ModuleStore storeToRead() {
    return ModuleStore.read(database());
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

  /** Where the latest results are: a link to one of the reports. */
  public Path report() {
    return folder.resolve("report");
  }

  /** The latest report and the one before. */
  ReportFolders reports() {
    return new ReportFolders(report(), folder.resolve("reports"));
  }
}
