package org.homolog.clustering;

/**
 * Two branches of a {@link Dendrogram} become one.
 *
 * @param left a leaf's number, or a merge's after those of all leaves
 * @param right likewise
 * @param height the average distance of a leaf of the left from one of the right
 */
public record Merge(int left, int right, double height) {
  /** The average confidence of a leaf of the left to one of the right. */
  public double similarity() {
    return 1 - height;
  }
}
