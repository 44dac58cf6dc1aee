package org.homolog.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.homolog.fingerprint.Rarity;
import org.homolog.source.SourceOptions;
import org.homolog.store.ModuleStore;
import org.homolog.workspace.Clusters;
import org.homolog.workspace.Workspace;

/** A folder of modules and a workspace that follows it. */
public record Folder(Path root) {
  public void put(String title, String text) throws IOException {
    Path file = root.resolve("wiki").resolve(title + ".lua");
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  public void remove(String title) throws IOException {
    Files.delete(root.resolve("wiki").resolve(title + ".lua"));
  }

  public Workspace workspace() throws IOException {
    return Workspace.open(root.resolve("workspace"));
  }

  /** Imports everything, forgets what is gone, and indexes. */
  IndexStage.Outcome index() throws IOException {
    return index(root.resolve("wiki"), PipelineOptions.DEFAULTS, Rarity.none());
  }

  IndexStage.Outcome index(Path source, PipelineOptions options, Rarity rarity) throws IOException {
    try (ModuleStore store = workspace().store()) {
      new ImportStage(Progress.NONE).run(List.of(source), SourceOptions.DEFAULTS, true, store);
      return new IndexStage(options, rarity, Progress.NONE).run(workspace(), store);
    }
  }

  Clusters cluster(Clusters before) throws IOException {
    try (ModuleStore store = workspace().store()) {
      return new ClusterStage(PipelineOptions.DEFAULTS, Progress.NONE)
          .run(workspace(), store, () -> before);
    }
  }
}
