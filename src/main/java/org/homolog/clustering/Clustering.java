package org.homolog.clustering;

import java.util.List;

/**
 * What clustering found.
 *
 * @param notes what was done differently for lack of room, a sentence each
 */
public record Clustering(List<RedundancyGroup> groups, List<String> notes) {
  public Clustering {
    groups = List.copyOf(groups);
    notes = List.copyOf(notes);
  }
}
