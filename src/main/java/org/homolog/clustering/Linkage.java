package org.homolog.clustering;

import java.util.ArrayList;
import java.util.Arrays;
import smile.clustering.HierarchicalClustering;
import smile.clustering.linkage.UPGMALinkage;

/**
 * Average linkage (UPGMA; Sokal and Michener, 1958): the two branches of greatest average
 * confidence are joined, again and again.
 */
public final class Linkage {
  private Linkage() {}

  /**
   * The tree of all units; on the left of a merge is the branch of the first unit. Heights are of
   * single precision, and may go down by a rounding error.
   *
   * @param confidences for each unit its confidence with each one before it
   */
  public static Dendrogram of(double[][] confidences) {
    int size = confidences.length;
    var merges = new ArrayList<Merge>(size);
    if (size > 1) {
      var tree = HierarchicalClustering.fit(new UPGMALinkage(size, distances(confidences)));
      int[] first = Arrays.copyOf(numbers(size), 2 * size - 1); // the first leaf of each branch
      for (int i = 0; i < size - 1; i++) {
        int left = tree.tree()[i][0];
        int right = tree.tree()[i][1];
        boolean inOrder = first[left] < first[right];
        merges.add(new Merge(inOrder ? left : right, inOrder ? right : left, tree.height()[i]));
        first[size + i] = Math.min(first[left], first[right]);
      }
    }
    return new Dendrogram(size, merges);
  }

  private static int[] numbers(int size) {
    int[] numbers = new int[size];
    Arrays.setAll(numbers, i -> i);
    return numbers;
  }

  /** The upper triangle with the diagonal, row by row. */
  private static float[] distances(double[][] confidences) {
    int size = confidences.length;
    float[] distances = new float[size * (size + 1) / 2];
    int next = 0;
    for (int i = 0; i < size; i++) {
      next++; // a unit's distance from itself
      for (int j = i + 1; j < size; j++) {
        distances[next++] = distance(confidences[j][i]);
      }
    }
    return distances;
  }

  /** In the precision of the heights, so that what is at a threshold stays there. */
  static float distance(double confidence) {
    return (float) (1 - confidence);
  }
}
