package org.homolog.ranking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.homolog.clustering.RedundancyGroup;
import org.homolog.clustering.Variant;
import org.homolog.corpus.Capabilities;
import org.homolog.corpus.CodeUnit;
import org.homolog.corpus.LineRange;
import org.homolog.corpus.ModuleId;
import org.homolog.corpus.Usage;
import org.homolog.corpus.Wiki;

/** Groups and usage made up for a test. */
final class Sample {
  final List<RedundancyGroup> groups = new ArrayList<>();
  final Map<ModuleId, Usage> usage = new HashMap<>();

  /** Adds a group of one variant whose first member is canonical. */
  Sample group(CodeUnit... members) {
    groups.add(
        new RedundancyGroup(
            "g" + groups.size(),
            members[0],
            Capabilities.NONE,
            List.of(Variant.of(List.of(members))),
            List.of()));
    return this;
  }

  /** Sets a module's figures: {@code "transclusions=5 edits=2"}. */
  Sample usage(String place, String figures) {
    return usage(place, figures, "", "");
  }

  Sample usage(String place, String figures, String firstEdit, String lastEdit) {
    var byName = new TreeMap<String, Long>();
    Arrays.stream(figures.split(" ", -1))
        .map(figure -> figure.split("=", 2))
        .forEach(figure -> byName.put(figure[0], Long.valueOf(figure[1])));
    usage.put(id(place), new Usage(byName, firstEdit, lastEdit));
    return this;
  }

  List<RankedGroup> rank(RankingOptions options) {
    return new Ranker(options).rank(groups, usage);
  }

  /** Titles of the canonical members in order of rank. */
  List<String> titles(RankingOptions options) {
    return rank(options).stream()
        .map(ranked -> ranked.group().canonical().module().title())
        .toList();
  }

  /** A module of ten tokens, by {@code wiki:title}. */
  static CodeUnit module(String place) {
    return unit(place, 0, 10);
  }

  static CodeUnit unit(String place, int ordinal, int tokens) {
    return new CodeUnit(id(place), ordinal, new LineRange(1, 9), tokens);
  }

  static ModuleId id(String place) {
    String[] parts = place.split(":", 2);
    return new ModuleId(new Wiki(parts[0]), parts[1]);
  }

  static RankingOptions weights(Map<String, Double> weights) {
    return new RankingOptions(weights, Map.of(), false, false);
  }
}
