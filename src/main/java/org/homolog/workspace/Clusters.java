package org.homolog.workspace;

import java.util.List;
import java.util.stream.Stream;
import org.homolog.clustering.Clustering;
import org.homolog.clustering.Forms;

/**
 * What the cluster stage leaves: pairs and groups of modules and of functions, and which forms were
 * compared for them.
 */
public record Clusters(
    Clustering modules, Clustering functions, Forms moduleForms, Forms functionForms) {
  public static final Clusters NONE = new Clusters(Clustering.NONE, Clustering.NONE);

  /** Of which it is not known what was compared. */
  public Clusters(Clustering modules, Clustering functions) {
    this(modules, functions, Forms.NONE, Forms.NONE);
  }

  /** What was done differently for lack of room. */
  public List<String> notes() {
    return Stream.concat(modules.notes().stream(), functions.notes().stream()).toList();
  }
}
