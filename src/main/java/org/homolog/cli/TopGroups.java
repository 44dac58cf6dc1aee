package org.homolog.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.OptionalDouble;
import org.homolog.cli.terminal.Figures;
import org.homolog.cli.terminal.Terminal;
import org.homolog.clustering.RedundancyGroup;
import org.homolog.pipeline.Ranking;
import org.homolog.ranking.Feature;
import org.homolog.ranking.RankedGroup;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Prints the first groups as a table. */
final class TopGroups {
  private int count;

  @Spec(Spec.Target.MIXEE)
  private @SuppressWarnings("NullAway.Init") CommandSpec spec;

  @Option(
      names = "--top",
      paramLabel = "N",
      defaultValue = "10",
      description = "Groups to print (default: 10).")
  void count(int value) {
    if (value < 0) {
      throw new ParameterException(
          spec.commandLine(), "the number of groups to print is 0 or more, not " + value);
    }
    count = value;
  }

  void print(Ranking ranking, PrintWriter out) {
    print("Groups of modules", ranking.modules(), out);
    print("Groups of functions that modules of different groups share", ranking.functions(), out);
    out.flush();
  }

  private void print(String title, List<RankedGroup> groups, PrintWriter out) {
    int shown = Math.min(count, groups.size());
    if (shown == 0) {
      return;
    }
    out.printf("%s (%,d of %,d)%n", title, shown, groups.size());
    out.printf(
        "%4s  %-11s  %6s  %7s  %5s  %8s  %12s  %12s  %s%n",
        "rank",
        "id",
        "impact",
        "members",
        "wikis",
        "variants",
        "transclusions",
        "pageviews",
        "canonical member");
    for (int i = 0; i < shown; i++) {
      row(i + 1, groups.get(i), out);
    }
    out.println();
  }

  private static void row(int rank, RankedGroup ranked, PrintWriter out) {
    RedundancyGroup group = ranked.group();
    String lines = group.ofModules() ? "" : ":" + group.canonical().lines();
    out.printf(
        "%4d  %-11s  %6.3f  %,7d  %,5d  %,8d  %13s  %12s  %s%n",
        rank,
        group.id(),
        Figures.cut(ranked.impact()),
        (long) ranked.values().get(Feature.MEMBERS),
        (long) ranked.values().get(Feature.WIKIS),
        group.variants().size(),
        known(ranked, Feature.TRANSCLUSIONS),
        known(ranked, Feature.PAGEVIEWS),
        Terminal.text(group.canonical().module() + lines));
  }

  /** Returns a figure of a group, a dash where it is unknown. */
  private static String known(RankedGroup ranked, Feature feature) {
    OptionalDouble value = ranked.values().known(feature);
    return value.isPresent() ? "%,d".formatted((long) value.getAsDouble()) : "–";
  }
}
