package org.homolog.cli;

import java.util.EnumSet;
import java.util.Set;
import org.homolog.report.ReportOptions;
import org.homolog.report.ReportOptions.Format;
import picocli.CommandLine.Option;

/** What is written. */
final class ReportArguments {
  @Option(
      names = "--format",
      split = ",",
      paramLabel = "FORMAT",
      description = "json, csv or both (the default), with a comma.")
  private Set<Format> formats = EnumSet.allOf(Format.class);

  @Option(
      names = "--expand-pairs",
      description = "Write the pairs of all members, however many there are.")
  private boolean expandPairs;

  ReportOptions options() {
    return new ReportOptions(
        formats, expandPairs ? Long.MAX_VALUE : ReportOptions.DEFAULTS.manyPairs());
  }
}
