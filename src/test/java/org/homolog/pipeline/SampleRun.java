package org.homolog.pipeline;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.homolog.Samples;
import org.homolog.clustering.Clustering;
import org.homolog.clustering.RedundancyGroup;
import org.homolog.clustering.Variant;
import org.homolog.corpus.CodeUnit;
import org.homolog.corpus.LineRange;
import org.homolog.corpus.ModuleId;
import org.homolog.source.SourceOptions;
import org.homolog.store.ModuleStore;
import org.homolog.verification.ClonePair;
import org.homolog.verification.Likeness;
import org.homolog.workspace.Clusters;
import org.homolog.workspace.ClustersFile;
import org.homolog.workspace.Workspace;

/** A workspace of the sample modules, and what a batch run found in it. */
public record SampleRun(Workspace workspace, Clusters clusters) {
  /** Two units of different modules. */
  public record Pair(CodeUnit left, CodeUnit right) {}

  /** What a query says of one of the lines of its source: a unit that is like the one there. */
  public record Partner(LineRange lines, ModuleId module, LineRange moduleLines) {}

  /** Imports, indexes and clusters into a folder. */
  public static SampleRun in(Path folder) throws IOException {
    Workspace workspace = Workspace.open(folder);
    var homolog = new Homolog(workspace, PipelineOptions.DEFAULTS, Progress.NONE);
    homolog.read(List.of(Samples.FOLDER), SourceOptions.DEFAULTS, false);
    homolog.index();
    homolog.cluster();
    return new SampleRun(workspace, new ClustersFile(workspace.clusters()).read());
  }

  public Homolog homolog() {
    return new Homolog(workspace, PipelineOptions.DEFAULTS, Progress.NONE);
  }

  /** Clusters made anew, which were in no file. */
  public Clusters clusterAnew() throws IOException {
    try (ModuleStore store = workspace.store()) {
      return new ClusterStage(PipelineOptions.DEFAULTS, Progress.NONE)
          .run(workspace, store, () -> Clusters.NONE);
    }
  }

  /** All pairs of members of different modules, in either order. */
  public static Map<Pair, Likeness> pairs(Clustering clustering) {
    Map<Pair, Likeness> pairs = new HashMap<>();
    for (Variant variant : clustering.variants()) {
      for (int right = 1; right < variant.members().size(); right++) {
        for (int left = 0; left < right; left++) {
          put(
              variant.members().get(left),
              variant.members().get(right),
              variant.likeness(left, right),
              pairs);
        }
      }
    }
    for (int i = 0; i < clustering.pairs().size(); i++) {
      for (CodeUnit left : clustering.variants().get(clustering.pairs().left(i)).members()) {
        for (CodeUnit right : clustering.variants().get(clustering.pairs().right(i)).members()) {
          put(left, right, clustering.pairs().likeness(i), pairs);
        }
      }
    }
    return pairs;
  }

  private static void put(
      CodeUnit left, CodeUnit right, Likeness likeness, Map<Pair, Likeness> pairs) {
    if (!left.module().equals(right.module())) {
      pairs.put(new Pair(left, right), likeness);
      pairs.put(new Pair(right, left), likeness);
    }
  }

  /** The groups as files keep them. */
  public static List<RedundancyGroup> kept(List<RedundancyGroup> groups) {
    return groups.stream()
        .map(
            group ->
                new RedundancyGroup(
                    group.id(),
                    group.canonical(),
                    group.capabilities(),
                    group.variants(),
                    group.links().stream().map(SampleRun::kept).toList()))
        .toList();
  }

  private static ClonePair kept(ClonePair link) {
    return new ClonePair(
        link.left(), link.right(), org.homolog.verification.Compared.kept(link.likeness()));
  }

  /** The members of each group. */
  static Set<Set<CodeUnit>> groups(Clustering clustering) {
    return Set.copyOf(
        clustering.groups().stream().map(group -> Set.copyOf(group.members())).toList());
  }

  /** The modules that parse. */
  public List<ModuleId> modules() {
    return Samples.all().stream().map(module -> module.id()).toList();
  }
}
