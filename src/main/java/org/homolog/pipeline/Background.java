package org.homolog.pipeline;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.homolog.clustering.RedundancyGroup;
import org.homolog.corpus.CodeUnit;
import org.homolog.corpus.ModuleId;
import org.homolog.fingerprint.Fingerprint.Features;
import org.homolog.fingerprint.Rarity;
import org.homolog.fingerprint.RarityCounter;
import org.homolog.retrieval.IndexSnapshot;
import org.homolog.retrieval.IndexedForm;
import org.homolog.source.SourceOptions;
import org.homolog.store.ModuleStore;
import org.homolog.workspace.Clusters;
import org.homolog.workspace.Workspace;

/**
 * Makes the rarity table from a background corpus: its modules are grouped into families, all
 * shingles weighing the same, and each shingle, name and string is counted once a family.
 */
final class Background {
  /** The version of a table that does not outlive a run. */
  private static final int FIRST_ROUND = -1;

  private final Progress progress;

  Background(Progress progress) {
    this.progress = progress;
  }

  /** Writes the table; the workspace is one of its own. */
  void run(List<Path> sources, int version, Workspace workspace, Path output) throws IOException {
    try (ModuleStore store = workspace.store()) {
      new ImportStage(progress).run(sources, SourceOptions.DEFAULTS, false, store);
      // families of the first round are too large, as boilerplate weighs as much as anything there
      Rarity first = round(Rarity.none(), FIRST_ROUND, workspace, store);
      Rarity second = round(first, version, workspace, store);
      try (OutputStream out = Files.newOutputStream(output)) {
        second.write(out);
      }
    }
  }

  private Rarity round(Rarity before, int version, Workspace workspace, ModuleStore store)
      throws IOException {
    new IndexStage(PipelineOptions.DEFAULTS, before, progress).run(workspace, store);
    Clusters clusters =
        new ClusterStage(PipelineOptions.DEFAULTS, progress)
            .run(workspace, store, () -> Clusters.NONE);
    progress.begin("count", -1);
    try (IndexSnapshot index = workspace.snapshot()) {
      RarityCounter counter = count(clusters, index);
      Rarity rarity = counter.toRarity(version);
      progress.end("%,d families, %,d hashes kept".formatted(counter.families(), rarity.size()));
      return rarity;
    }
  }

  private static RarityCounter count(Clusters clusters, IndexSnapshot index) throws IOException {
    Map<ModuleId, String> families = new HashMap<>();
    for (RedundancyGroup group : clusters.modules().groups()) {
      for (CodeUnit unit : group.members()) {
        families.put(unit.module(), group.id());
      }
    }
    Map<String, Set<IndexedForm>> formsOf = new HashMap<>();
    for (IndexedForm form : index.inOrder(true)) {
      for (int unit = 0; unit < index.units(form); unit++) {
        for (ModuleId module : index.modules(index.unit(form, unit).text())) {
          String family = families.getOrDefault(module, module.toString());
          formsOf.computeIfAbsent(family, _ -> new HashSet<>()).add(form);
        }
      }
    }
    var counter = new RarityCounter();
    for (Set<IndexedForm> family : formsOf.values()) {
      var features = new ArrayList<Features>();
      for (IndexedForm form : family) {
        features.add(index.features(form));
      }
      counter.add(features);
    }
    return counter;
  }
}
