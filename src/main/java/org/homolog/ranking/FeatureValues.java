package org.homolog.ranking;

import java.util.Arrays;
import java.util.Collections;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * A number for each feature: a group's values, or its scores. A value that is not known counts as
 * 0.
 */
public final class FeatureValues {
  private static final Feature[] FEATURES = Feature.values();

  private final double[] values;
  private final Set<Feature> unknown;

  private FeatureValues(double[] values, Set<Feature> unknown) {
    this.values = values;
    this.unknown = unknown;
  }

  /** Returns what {@code value} gives for each feature, all of them known. */
  public static FeatureValues of(ToDoubleFunction<Feature> value) {
    return of(value, Set.of());
  }

  /** Returns what {@code value} gives for each feature, some of them not known. */
  static FeatureValues of(ToDoubleFunction<Feature> value, Set<Feature> unknown) {
    double[] values = new double[FEATURES.length];
    for (Feature feature : FEATURES) {
      values[feature.ordinal()] = value.applyAsDouble(feature);
    }
    return new FeatureValues(values, Set.copyOf(unknown));
  }

  /** Returns the feature's number, 0 if it is not known. */
  public double get(Feature feature) {
    return values[feature.ordinal()];
  }

  /** Returns the feature's number, if it is known. */
  public OptionalDouble known(Feature feature) {
    return unknown.contains(feature) ? OptionalDouble.empty() : OptionalDouble.of(get(feature));
  }

  /** Returns the numbers by {@link Feature#key}, null where one is not known. */
  public SortedMap<String, @Nullable Double> byKey() {
    var byKey = new TreeMap<String, @Nullable Double>();
    for (Feature feature : FEATURES) {
      byKey.put(feature.key(), unknown.contains(feature) ? null : get(feature));
    }
    return Collections.unmodifiableSortedMap(byKey);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof FeatureValues those
        && Arrays.equals(values, those.values)
        && unknown.equals(those.unknown);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(values) + unknown.hashCode();
  }

  @Override
  public String toString() {
    return byKey().toString();
  }
}
