package org.homolog.cli.option;

import java.util.Map;
import java.util.TreeMap;
import org.homolog.ranking.RankingOptions;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** By what groups are ordered. */
public final class RankingArguments {
  @Option(
      names = "--weight",
      paramLabel = "NAME=VALUE",
      description =
          "Weight of a feature: transclusions, pageviews, wikis, members, tokens_saved, … Others"
              + " keep theirs.")
  private Map<String, Double> weights = Map.of();

  @Option(
      names = "--limit",
      paramLabel = "NAME=VALUE",
      description = "The value of a feature that few groups should exceed.")
  private Map<String, Double> limits = Map.of();

  @Option(names = "--per-wiki", description = "Count figures as percentages of their wiki's total.")
  private boolean perWiki;

  @Option(
      names = "--leave-out-marked",
      description = "Leave out sandboxes, user subpages, tests and documentation copies.")
  private boolean leaveOutMarked;

  @Spec(Spec.Target.MIXEE)
  private @SuppressWarnings("NullAway.Init") CommandSpec spec;

  public RankingOptions options() {
    Map<String, Double> all = new TreeMap<>(RankingOptions.DEFAULTS.weights());
    all.putAll(weights);
    try {
      return new RankingOptions(all, limits, perWiki, leaveOutMarked);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
    }
  }
}
