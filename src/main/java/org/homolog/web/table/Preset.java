package org.homolog.web.table;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.homolog.ranking.Feature;

/** Weights for a purpose. */
public enum Preset {
  RANKED("as ranked", "the weights that the results were ranked by", Map.of()),
  MOST_READ(
      "most read",
      "groups whose members stand on the pages that are read most",
      Map.of(Feature.PAGEVIEWS, 10.0, Feature.TRANSCLUSIONS, 3.0)),
  MOST_COPIED(
      "most copied",
      "groups with most members on most wikis",
      Map.of(Feature.MEMBERS, 10.0, Feature.WIKIS, 10.0, Feature.TOKENS_SAVED, 3.0)),
  CHEAPEST(
      "cheapest to merge",
      "groups in which most members run the same variant",
      Map.of(Feature.EQUAL_SHARE, 10.0, Feature.MEMBERS, 3.0, Feature.WIKIS, 2.0)),
  SMALL_WIKIS(
      "small wikis first",
      "groups that relieve most wikis of few modules",
      Map.of(Feature.SMALL_WIKIS, 10.0, Feature.WIKIS, 3.0, Feature.EQUAL_SHARE, 1.0)),
  WIKIFUNCTIONS(
      "ready for Wikifunctions",
      "groups of pure Lua, which need nothing of their wiki, by reach and sameness",
      Map.of(
          Feature.TRANSCLUSIONS, 5.0,
          Feature.PAGEVIEWS, 5.0,
          Feature.WIKIS, 5.0,
          Feature.EQUAL_SHARE, 5.0));

  static final List<Preset> ALL = List.of(values());

  private final String label;
  private final String meaning;
  private final Map<Feature, Double> weights;

  Preset(String label, String meaning, Map<Feature, Double> weights) {
    this.label = label;
    this.meaning = meaning;
    this.weights = weights;
  }

  /** Its name in addresses. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Its name for people. */
  public String label() {
    return label;
  }

  /** What comes first by it. */
  public String meaning() {
    return meaning;
  }

  /** Its weights; none where the results' own are meant. */
  Map<Feature, Double> weights() {
    return weights;
  }

  /** What groups have to need by it, if anything. */
  Optional<String> needs() {
    return this == WIKIFUNCTIONS ? Optional.of(GroupFilter.PURE) : Optional.empty();
  }
}
