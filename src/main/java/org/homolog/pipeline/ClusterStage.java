package org.homolog.pipeline;

import java.io.IOException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.homolog.clustering.Canon;
import org.homolog.clustering.Clusterer;
import org.homolog.clustering.Clustering;
import org.homolog.clustering.GroupIds;
import org.homolog.clustering.RedundancyGroup;
import org.homolog.corpus.ModuleId;
import org.homolog.frame.FrameTable;
import org.homolog.pipeline.unit.Variants;
import org.homolog.retrieval.Commit;
import org.homolog.retrieval.IndexSnapshot;
import org.homolog.store.ModuleStore;
import org.homolog.verification.ClonePairs;
import org.homolog.verification.Comparison;
import org.homolog.verification.Likeness;
import org.homolog.workspace.Clusters;
import org.homolog.workspace.ClustersFile;
import org.homolog.workspace.Workspace;

/**
 * Index to clone pairs to redundancy groups, first of modules, then of the functions that modules
 * of different groups share.
 */
final class ClusterStage {
  private final PipelineOptions options;
  private final Progress progress;

  ClusterStage(PipelineOptions options, Progress progress) {
    this.options = options;
    this.progress = progress;
  }

  /** Makes the workspace's clusters unless they are up to date; the groups keep their ids. */
  void refresh(Workspace workspace, ModuleStore store) throws IOException {
    var file = new ClustersFile(workspace.clusters());
    Optional<Commit> index = IndexSnapshot.latest(workspace.index());
    String how = "%s %s %s ".formatted(Homolog.version(), IndexStage.version(options), options);
    String stamp = "%s %s %s".formatted(how, store.generation(), index);
    Optional<String> earlier = file.stamp();
    if (earlier.equals(Optional.of(stamp))) {
      progress.begin("cluster", -1);
      progress.end("up to date");
      return;
    }
    if (file.isDamaged()) {
      progress.warn(
          workspace.clusters() + ": is damaged or of another version, groups may change their ids");
    }
    if (index.isPresent()) {
      IndexStage.requireComparable(options, index.get(), workspace);
      if (index.get().generation() != store.generation()) {
        progress.warn("the index is older than the store: what changed since is left out");
      }
    }
    file.write(stamp, run(workspace, store, file::read));
  }

  /** Tells the result of the run before; asked more than once, as it is too large to be kept. */
  interface Before {
    Clusters read() throws IOException;
  }

  Clusters run(Workspace workspace, ModuleStore store, Before before) throws IOException {
    var canon = new Canon(store.usage());
    try (IndexSnapshot index = workspace.snapshot()) {
      FrameTable frames = workspace.frames().read();
      Clustering ofModules = modules(index, frames, canon, before);
      return new Clusters(ofModules, functions(index, frames, canon, before, ofModules));
    }
  }

  private Clustering modules(IndexSnapshot index, FrameTable frames, Canon canon, Before before)
      throws IOException {
    Variants variants = Variants.ofModules(index);
    var ids = new GroupIds(before.read().modules().groups());
    Clustering clustering =
        cluster(
            "cluster modules",
            variants,
            new PairStage(options, index, frames, variants, true),
            clusterer(canon, ids));
    progress.end(
        "%,d modules, %,d variants, %,d pairs of variants, %,d groups"
            .formatted(
                index.modules().values().stream().mapToInt(List::size).sum(),
                clustering.size(),
                clustering.pairs().size(),
                clustering.groups().size()));
    return clustering.withNotes(ContentNotes.of(index));
  }

  private Clustering functions(
      IndexSnapshot index, FrameTable frames, Canon canon, Before before, Clustering ofModules)
      throws IOException {
    Variants variants = Variants.ofFunctions(index);
    var ids = new GroupIds(before.read().functions().groups());
    Clustering clustering =
        cluster(
            "cluster functions",
            variants,
            new PairStage(options, index, frames, variants, false),
            clusterer(canon, ids));
    var homes = new Homes(ofModules.groups());
    List<RedundancyGroup> groups = clustering.groups().stream().filter(homes::spreads).toList();
    progress.end(
        "%,d variants of functions, %,d pairs of variants, %,d groups"
            .formatted(clustering.size(), clustering.pairs().size(), groups.size()));
    return clustering.withGroups(groups);
  }

  private Clustering cluster(String name, Variants variants, PairStage stage, Clusterer clusterer)
      throws IOException {
    progress.begin(name, variants.size());
    ClonePairs pairs = stage.pairs(progress);
    int[] kept = kept(variants, pairs);
    Clustering clustering =
        clusterer
            .cluster(
                variants.size(),
                Arrays.stream(kept).mapToObj(variants::variant).toList(),
                pairs.renumbered(number -> Arrays.binarySearch(kept, number)),
                new Renumbered(stage, kept),
                number -> variants.capabilities(kept[number]))
            .withNotes(stage.notes());
    clustering.notes().forEach(progress::warn);
    return clustering;
  }

  /** Compares the variants that are kept, by their new numbers. */
  private record Renumbered(Comparison all, int[] kept) implements Comparison {
    @Override
    public Likeness compare(int left, int right) throws IOException {
      return all.compare(kept[left], kept[right]);
    }

    @Override
    public double[][] compareAll(int[] units) throws IOException {
      return all.compareAll(Arrays.stream(units).map(unit -> kept[unit]).toArray());
    }
  }

  /** The variants that have two members or are in a pair. */
  private static int[] kept(Variants variants, ClonePairs pairs) {
    var inPairs = new BitSet();
    for (int i = 0; i < pairs.size(); i++) {
      inPairs.set(pairs.left(i));
      inPairs.set(pairs.right(i));
    }
    return IntStream.range(0, variants.size())
        .filter(number -> inPairs.get(number) || variants.members(number) > 1)
        .toArray();
  }

  private Clusterer clusterer(Canon canon, GroupIds ids) {
    return new Clusterer(options.clustering(), options.verification().minConfidence(), canon, ids);
  }

  /**
   * The groups that modules belong to. A function that only the modules of one group share says
   * nothing new.
   */
  private static final class Homes {
    private final Map<ModuleId, Object> places = new HashMap<>();

    Homes(List<RedundancyGroup> groups) {
      for (RedundancyGroup group : groups) {
        group.members().forEach(unit -> places.put(unit.module(), group.id()));
      }
    }

    boolean spreads(RedundancyGroup group) {
      Object first = place(group.canonical().module());
      return group.members().stream().anyMatch(unit -> !place(unit.module()).equals(first));
    }

    private Object place(ModuleId module) {
      return places.getOrDefault(module, module);
    }
  }
}
