package org.homolog.clustering;

/**
 * @param maxComponent variants in a component above which its edge threshold is raised
 */
public record ClusteringOptions(int maxComponent) {
  public static final ClusteringOptions DEFAULTS = new ClusteringOptions(2000);

  public ClusteringOptions {
    if (maxComponent < 2) {
      throw new IllegalArgumentException(
          "a component has at least 2 variants, not " + maxComponent);
    }
  }
}
