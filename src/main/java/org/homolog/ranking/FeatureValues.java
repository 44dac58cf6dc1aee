package org.homolog.ranking;

import java.util.Arrays;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/** A number for each feature: a group's values, or its scores. */
public final class FeatureValues {
  private static final Feature[] FEATURES = Feature.values();

  private final double[] values;

  private FeatureValues(double[] values) {
    this.values = values;
  }

  /** What {@code value} gives for each feature. */
  public static FeatureValues of(ToDoubleFunction<Feature> value) {
    double[] values = new double[FEATURES.length];
    for (Feature feature : FEATURES) {
      values[feature.ordinal()] = value.applyAsDouble(feature);
    }
    return new FeatureValues(values);
  }

  /** The feature's number. */
  public double get(Feature feature) {
    return values[feature.ordinal()];
  }

  /** The numbers by {@link Feature#key}. */
  public SortedMap<String, Double> byKey() {
    var byKey = new TreeMap<String, Double>();
    for (Feature feature : FEATURES) {
      byKey.put(feature.key(), get(feature));
    }
    return Collections.unmodifiableSortedMap(byKey);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof FeatureValues those && Arrays.equals(values, those.values);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(values);
  }

  @Override
  public String toString() {
    return byKey().toString();
  }
}
