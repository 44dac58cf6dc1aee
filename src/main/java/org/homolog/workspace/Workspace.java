package org.homolog.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.homolog.retrieval.IndexSnapshot;
import org.homolog.store.ModuleStore;
import org.homolog.store.StoreAddress;

/**
 * The folder that holds the index, the latest clusters, the reports and, unless it is elsewhere,
 * the store.
 */
public record Workspace(Path folder, StoreAddress address) {
  /** One with the store in its folder. */
  public Workspace(Path folder) {
    this(folder, new StoreAddress.SqliteFile(folder.resolve("modules.db")));
  }

  /** Makes the folder where it is missing. */
  public Workspace make() throws IOException {
    Files.createDirectories(folder);
    return this;
  }

  /** Makes the folder where it is missing. */
  public static Workspace open(Path folder) throws IOException {
    return new Workspace(folder).make();
  }

  /**
   * The same workspace, in which nothing is made.
   *
   * @throws IOException if there is none
   */
  public Workspace existing() throws IOException {
    boolean none =
        address instanceof StoreAddress.SqliteFile(Path file)
            ? !Files.isRegularFile(file)
            : !Files.isDirectory(folder);
    if (none) {
      throw new IOException(folder + ": there is no workspace, run: homolog import");
    }
    return this;
  }

  /** Keeps other writers out until it is closed. */
  public WriterLock lock() throws IOException {
    return WriterLock.of(folder);
  }

  /** The modules and their usage, which are made if they are not there. */
  public ModuleStore store() {
    return ModuleStore.open(address);
  }

  /** The modules as they are now, for reading. */
  public ModuleStore storeToRead() {
    return ModuleStore.read(address);
  }

  public Path index() {
    return folder.resolve("index");
  }

  /** The index at its latest commit. */
  public IndexSnapshot snapshot() throws IOException {
    return IndexSnapshot.open(index());
  }

  /** The house frames of the wikis, made with the index. */
  public FramesFile frames() {
    return new FramesFile(folder.resolve("frames.bin"));
  }

  public Path clusters() {
    return folder.resolve("clusters.bin");
  }

  /** The groups that were made last. */
  public Clusters latestClusters() throws IOException {
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
  public ReportFolders reports() {
    return new ReportFolders(report(), folder.resolve("reports"));
  }
}
