package org.homolog.web.table;

import java.util.Map;
import java.util.TreeMap;
import org.homolog.ranking.Feature;
import org.homolog.web.http.Address;
import org.homolog.web.http.Parameters;

/**
 * How much each feature counts for a group's score: those of a preset, and others in their place.
 *
 * @param changed the features whose weights are not the preset's
 */
public record Weights(Preset preset, Map<Feature, Double> changed) {
  /** The most that a feature can weigh. */
  public static final double MOST = 10;

  public Weights {
    changed = Map.copyOf(changed);
  }

  static String parameter(Feature feature) {
    return "weight." + feature.key();
  }

  /** Weights in proportion, none above the most. */
  public static Map<String, Double> scaled(Map<String, Double> weights) {
    double greatest = weights.values().stream().mapToDouble(weight -> weight).max().orElse(0);
    double factor = greatest > MOST ? MOST / greatest : 1;
    var scaled = new TreeMap<String, Double>();
    weights.forEach((key, weight) -> scaled.put(key, weight * factor));
    return scaled;
  }

  static Weights of(Parameters parameters) {
    Preset preset = parameters.choice("preset", Preset.ALL, Preset::key, Preset.RANKED);
    var changed = new TreeMap<Feature, Double>();
    for (Feature feature : Feature.values()) {
      parameters
          .decimal(parameter(feature), 0, MOST)
          .ifPresent(weight -> changed.put(feature, weight));
    }
    return new Weights(preset, changed);
  }

  /**
   * The weight of a feature.
   *
   * @param ranked the weights that the results were ranked by
   */
  public double of(Feature feature, Map<String, Double> ranked) {
    Double other = changed.get(feature);
    return other == null ? ofPreset(feature, ranked) : other;
  }

  private double ofPreset(Feature feature, Map<String, Double> ranked) {
    return preset == Preset.RANKED
        ? ranked.getOrDefault(feature.key(), 0.0)
        : preset.weights().getOrDefault(feature, 0.0);
  }

  /** The same without what is the preset's anyway. */
  Weights simplified(Map<String, Double> ranked) {
    var different = new TreeMap<Feature, Double>();
    changed.forEach(
        (feature, weight) -> {
          if (weight != ofPreset(feature, ranked)) {
            different.put(feature, weight);
          }
        });
    return new Weights(preset, different);
  }

  Address on(Address link) {
    Address weighted = preset == Preset.RANKED ? link : link.with("preset", preset.key());
    for (Map.Entry<Feature, Double> each : new TreeMap<>(changed).entrySet()) {
      weighted = weighted.with(parameter(each.getKey()), text(each.getValue()));
    }
    return weighted;
  }

  /** A weight without needless decimals. */
  public static String text(double weight) {
    return weight == Math.rint(weight) ? Long.toString((long) weight) : Double.toString(weight);
  }
}
