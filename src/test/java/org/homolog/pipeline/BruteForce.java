package org.homolog.pipeline;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.homolog.clustering.Canon;
import org.homolog.clustering.Clusterer;
import org.homolog.clustering.Clustering;
import org.homolog.clustering.GroupIds;
import org.homolog.clustering.RedundancyGroup;
import org.homolog.clustering.Variant;
import org.homolog.corpus.ModuleId;
import org.homolog.corpus.Usage;
import org.homolog.frame.FrameTable;
import org.homolog.pipeline.unit.Profiles;
import org.homolog.pipeline.unit.Variants;
import org.homolog.retrieval.IndexSnapshot;
import org.homolog.retrieval.IndexedForm;
import org.homolog.store.ModuleStore;
import org.homolog.verification.ClonePairs;
import org.homolog.verification.ConfidenceModel;
import org.homolog.verification.Cut;
import org.homolog.verification.Likeness;
import org.homolog.verification.Profile;
import org.homolog.verification.Verifier;
import org.homolog.workspace.Clusters;
import org.homolog.workspace.Workspace;

/** Clusters of a workspace by comparing every variant with every other, for tests. */
final class BruteForce {
  private final Variants variants;
  private final Verifier verifier = new Verifier(ConfidenceModel.shipped());
  private final List<Profile> profiles = new ArrayList<>();
  private final Map<ModuleId, Usage> usage;
  private final Cut cut;

  private BruteForce(
      IndexSnapshot index, FrameTable frames, boolean ofModules, Map<ModuleId, Usage> usage)
      throws IOException {
    this.usage = usage;
    variants = ofModules ? Variants.ofModules(index) : Variants.ofFunctions(index);
    var all = new Profiles(index, frames);
    for (IndexedForm form : variants.forms()) {
      profiles.add(all.of(form));
    }
    cut = PipelineOptions.DEFAULTS.verification().cut();
  }

  static Clusters clusters(Workspace workspace) throws IOException {
    try (ModuleStore store = workspace.store();
        IndexSnapshot index = workspace.snapshot()) {
      FrameTable frames = workspace.frames().read();
      Clustering modules = new BruteForce(index, frames, true, store.usage()).cluster();
      Clustering functions = new BruteForce(index, frames, false, store.usage()).cluster();
      return new Clusters(modules, functions.withGroups(spread(functions, modules)));
    }
  }

  private Clustering cluster() throws IOException {
    List<Variant> all = IntStream.range(0, variants.size()).mapToObj(variants::variant).toList();
    return new Clusterer(
            PipelineOptions.DEFAULTS.clustering(),
            cut.confidence(),
            new Canon(usage),
            new GroupIds(List.of()))
        .cluster(all.size(), all, pairs(), this::compare, variants::capabilities);
  }

  private ClonePairs pairs() {
    var pairs = new ClonePairs();
    for (int right = 0; right < profiles.size(); right++) {
      for (int left = 0; left < right; left++) {
        Likeness likeness = compare(left, right);
        if (cut.takes(likeness, !profiles.get(left).features().kind().isModule())) {
          pairs.add(left, right, likeness);
        }
      }
    }
    return pairs;
  }

  private Likeness compare(int left, int right) {
    return verifier.verify(profiles.get(left), profiles.get(right));
  }

  /** The groups of functions that are not of one module or of the modules of one group. */
  private static List<RedundancyGroup> spread(Clustering functions, Clustering modules) {
    Map<ModuleId, String> homes = new HashMap<>();
    modules
        .groups()
        .forEach(group -> group.members().forEach(unit -> homes.put(unit.module(), group.id())));
    return functions.groups().stream()
        .filter(
            group ->
                group.members().stream()
                        .map(
                            unit -> homes.getOrDefault(unit.module(), unit.module() + " by itself"))
                        .distinct()
                        .count()
                    > 1)
        .toList();
  }
}
