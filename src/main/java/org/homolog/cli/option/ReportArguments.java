package org.homolog.cli.option;

import java.util.EnumSet;
import java.util.Set;
import org.homolog.report.ReportOptions;
import org.homolog.report.ReportOptions.Format;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What is written. */
public final class ReportArguments {
  @Option(
      names = "--format",
      split = ",",
      paramLabel = "FORMAT",
      description = "json, csv, html, wikitext; several with commas (default: all).")
  private Set<Format> formats = EnumSet.allOf(Format.class);

  @Option(
      names = "--expand-pairs",
      description = "Write the pairs of all members, however many there are.")
  private boolean expandPairs;

  @Option(
      names = "--top-groups",
      paramLabel = "N",
      description = "Groups of modules, and of functions, on the pages (default: 200).")
  private int topGroups = ReportOptions.DEFAULTS.topGroups();

  @Spec(Spec.Target.MIXEE)
  private @SuppressWarnings("NullAway.Init") CommandSpec spec;

  public ReportOptions options() {
    try {
      return optionsOrThrow();
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
    }
  }

  private ReportOptions optionsOrThrow() {
    return new ReportOptions(
        formats, topGroups, expandPairs ? Long.MAX_VALUE : ReportOptions.DEFAULTS.manyPairs());
  }
}
