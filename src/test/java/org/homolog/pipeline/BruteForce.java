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
import org.homolog.fingerprint.Fingerprint.Features;
import org.homolog.pipeline.unit.Variants;
import org.homolog.retrieval.IndexSnapshot;
import org.homolog.retrieval.IndexedForm;
import org.homolog.store.ModuleStore;
import org.homolog.verification.ClonePairs;
import org.homolog.verification.Likeness;
import org.homolog.verification.Verifier;
import org.homolog.workspace.Clusters;
import org.homolog.workspace.Workspace;

/** Clusters of a workspace by comparing every variant with every other, for tests. */
final class BruteForce {
  private final Variants variants;
  private final List<Features> features = new ArrayList<>();
  private final Map<ModuleId, Usage> usage;
  private final double threshold;

  private BruteForce(IndexSnapshot index, boolean ofModules, Map<ModuleId, Usage> usage)
      throws IOException {
    this.usage = usage;
    variants = ofModules ? Variants.ofModules(index) : Variants.ofFunctions(index);
    for (IndexedForm form : variants.forms()) {
      features.add(index.features(form));
    }
    threshold = PipelineOptions.DEFAULTS.verification().threshold(ofModules);
  }

  static Clusters clusters(Workspace workspace) throws IOException {
    try (ModuleStore store = workspace.store();
        IndexSnapshot index = workspace.snapshot()) {
      Clustering modules = new BruteForce(index, true, store.usage()).cluster();
      Clustering functions = new BruteForce(index, false, store.usage()).cluster();
      return new Clusters(modules, functions.withGroups(spread(functions, modules)));
    }
  }

  private Clustering cluster() throws IOException {
    List<Variant> all = IntStream.range(0, variants.size()).mapToObj(variants::variant).toList();
    return new Clusterer(
            PipelineOptions.DEFAULTS.clustering(),
            threshold,
            new Canon(usage),
            new GroupIds(List.of()))
        .cluster(all.size(), all, pairs(), this::compare, variants::capabilities);
  }

  private ClonePairs pairs() {
    var pairs = new ClonePairs();
    for (int right = 0; right < features.size(); right++) {
      for (int left = 0; left < right; left++) {
        Likeness likeness = compare(left, right);
        if (likeness.similarity() >= threshold) {
          pairs.add(left, right, likeness);
        }
      }
    }
    return pairs;
  }

  private Likeness compare(int left, int right) {
    return Verifier.verify(
        variants.digests(left), features.get(left), variants.digests(right), features.get(right));
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
