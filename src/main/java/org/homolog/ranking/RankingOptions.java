package org.homolog.ranking;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What counts, and how much.
 *
 * @param weights by {@link Feature#key}; a feature not named weighs 0
 * @param limits by {@link Feature#key}, in percent where {@code perWiki} has a sense; a feature not
 *     named has its default
 * @param perWiki whether figures are percentages of their wiki's total, so that small wikis have
 *     the same say
 * @param leaveOutMarked whether members with a {@link Mark} count for nothing
 */
public record RankingOptions(
    SortedMap<String, Double> weights,
    SortedMap<String, Double> limits,
    boolean perWiki,
    boolean leaveOutMarked) {
  /**
   * Transclusions weigh most, as in the predecessor's weights, and pageviews as much; spread has
   * the 5 that language links had there; size decides between groups of like reach.
   */
  public static final RankingOptions DEFAULTS =
      new RankingOptions(
          Map.of(
              Feature.TRANSCLUSIONS.key(), 8.0,
              Feature.PAGEVIEWS.key(), 8.0,
              Feature.WIKIS.key(), 5.0,
              Feature.MEMBERS.key(), 2.0,
              Feature.TOKENS_SAVED.key(), 2.0),
          Map.of(),
          false,
          false);

  /** Options with maps in any order. */
  public RankingOptions(
      Map<String, Double> weights,
      Map<String, Double> limits,
      boolean perWiki,
      boolean leaveOutMarked) {
    this(new TreeMap<>(weights), new TreeMap<>(limits), perWiki, leaveOutMarked);
  }

  public RankingOptions {
    weights = Collections.unmodifiableSortedMap(new TreeMap<>(weights));
    limits = Collections.unmodifiableSortedMap(new TreeMap<>(limits));
    var errors = new ArrayList<String>();
    weights.forEach(
        (key, weight) -> {
          requireFeature("weight", key, errors);
          if (!(weight >= 0 && weight < Double.POSITIVE_INFINITY)) {
            errors.add("the weight of %s is 0 or more, not %s".formatted(key, weight));
          }
        });
    limits.forEach(
        (key, limit) -> {
          requireFeature("limit", key, errors);
          if (!(limit > 0 && limit < Double.POSITIVE_INFINITY)) {
            errors.add("the limit of %s is above 0, not %s".formatted(key, limit));
          }
        });
    if (weights.values().stream().allMatch(weight -> weight == 0)) {
      errors.add("one weight at least is above 0");
    }
    if (!errors.isEmpty()) {
      throw new IllegalArgumentException(String.join("; ", errors));
    }
  }

  private static void requireFeature(String what, String key, List<String> errors) {
    if (Feature.of(key).isEmpty()) {
      errors.add("a %s is given to %s, which is none of %s".formatted(what, key, Feature.keys()));
    }
  }

  /** The feature's weight. */
  public double weight(Feature feature) {
    return weights.getOrDefault(feature.key(), 0.0);
  }

  /** The feature's limit. */
  public double limit(Feature feature) {
    return limits.getOrDefault(feature.key(), feature.defaultLimit(perWiki));
  }
}
