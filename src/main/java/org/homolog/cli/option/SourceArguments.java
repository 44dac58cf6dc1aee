package org.homolog.cli.option;

import java.nio.file.Path;
import java.util.List;
import org.homolog.source.SourceOptions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What modules are read from, and how. */
public final class SourceArguments {
  @Parameters(
      arity = "0..*",
      paramLabel = "SOURCE",
      description =
          "Folder of *.lua, JSON Lines (.jsonl, .gz, .zst) or MediaWiki XML export (.xml, .gz,"
              + " .bz2); - for standard input.")
  private List<Path> sources = List.of();

  @Option(
      names = "--wiki",
      paramLabel = "DBNAME",
      description = "The wiki of the modules in a folder, or of those that name none.")
  private @Nullable String wiki;

  @Option(
      names = "--wikis",
      description = "The first-level folders of a folder are wikis, even without a wikis.tsv.")
  private boolean wikis;

  @Option(
      names = "--prune",
      description = "Remove modules of these wikis that are no longer in the sources.")
  private boolean prune;

  @Spec(Spec.Target.MIXEE)
  private @SuppressWarnings("NullAway.Init") CommandSpec spec;

  public List<Path> sources() {
    return sources;
  }

  /** The sources, of which there is one at least. */
  public List<Path> neededSources() {
    if (sources.isEmpty()) {
      throw new ParameterException(spec.commandLine(), "Missing required parameter: 'SOURCE'");
    }
    return sources;
  }

  public boolean prune() {
    return prune;
  }

  public SourceOptions options() {
    try {
      SourceOptions options = SourceOptions.DEFAULTS;
      if (wikis) {
        options = options.withWikis();
      }
      return wiki == null ? options : options.withWiki(wiki);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
    }
  }
}
