package org.homolog.pipeline;

import java.util.List;
import org.homolog.clustering.RedundancyGroup;
import org.homolog.clustering.Variant;
import org.homolog.verification.ClonePairs;

/**
 * What the cluster stage leaves: pairs and groups of modules and of functions.
 *
 * @param notes what was done differently for lack of room
 */
record Clusters(Part modules, Part functions, List<String> notes) {
  /**
   * @param pairs by the variants' numbers
   */
  record Part(List<Variant> variants, ClonePairs pairs, List<RedundancyGroup> groups) {
    static final Part EMPTY = new Part(List.of(), new ClonePairs(), List.of());
  }

  static final Clusters NONE = new Clusters(Part.EMPTY, Part.EMPTY, List.of());
}
