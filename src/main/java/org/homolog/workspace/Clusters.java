package org.homolog.workspace;

import java.util.List;
import java.util.stream.Stream;
import org.homolog.clustering.Clustering;

/** What the cluster stage leaves: pairs and groups of modules and of functions. */
public record Clusters(Clustering modules, Clustering functions) {
  public static final Clusters NONE = new Clusters(Clustering.NONE, Clustering.NONE);

  /** What was done differently for lack of room. */
  public List<String> notes() {
    return Stream.concat(modules.notes().stream(), functions.notes().stream()).toList();
  }
}
