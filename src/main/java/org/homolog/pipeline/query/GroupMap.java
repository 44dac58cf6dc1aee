package org.homolog.pipeline.query;

import java.util.List;
import org.homolog.clustering.Dendrogram;
import org.homolog.clustering.Variant;

/**
 * How alike the variants of a group are to each other.
 *
 * @param variants the first of the group, in its order
 * @param dendrogram its leaves are numbered as the variants are
 * @param leftOut the number of the group's other variants
 */
public record GroupMap(List<Variant> variants, Dendrogram dendrogram, int leftOut) {
  public GroupMap {
    variants = List.copyOf(variants);
    if (dendrogram.leaves() != variants.size()) {
      throw new IllegalArgumentException("each variant on a map is a leaf");
    }
  }
}
