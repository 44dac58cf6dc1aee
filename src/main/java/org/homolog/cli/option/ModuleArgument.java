package org.homolog.cli.option;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedSet;
import java.util.stream.Collectors;
import org.homolog.cli.terminal.ExitCode;
import org.homolog.cli.terminal.Failures;
import org.homolog.cli.terminal.Failures.Failure;
import org.homolog.cli.terminal.Terminal;
import org.homolog.corpus.ModuleId;
import org.homolog.corpus.Source;
import org.homolog.corpus.Wiki;
import org.homolog.pipeline.Homolog;

/** A module as a user names it: a file, {@code -} for standard input, or one of the workspace. */
public record ModuleArgument(String name) {
  private static final int FEW = 10;

  /** The source, wherever it is. */
  public Source source(WorkspaceOptions workspace) throws IOException {
    Optional<ModuleId> module = ofWorkspace();
    if (module.isEmpty()) {
      return read();
    }
    Homolog homolog = workspace.reading();
    return homolog.source(module.get()).orElseThrow(() -> missing(homolog));
  }

  /** The module of the workspace, unless it is a file or standard input. */
  public Optional<ModuleId> ofWorkspace() {
    return name.equals("-") || file().isPresent()
        ? Optional.empty()
        : Optional.of(id().orElseThrow(() -> missing("")));
  }

  /** The source that is a file or standard input. */
  public Source read() throws IOException {
    return name.equals("-")
        ? Source.of(System.in.readAllBytes())
        : read(file().orElseThrow(() -> missing("")));
  }

  /** What wikis there are, where the one that was named is none of them. */
  private static String others(Wiki wiki, SortedSet<Wiki> wikis) {
    if (wikis.contains(wiki)) {
      return "";
    }
    if (wikis.isEmpty()) {
      return ", which is empty: run import first";
    }
    String few = wikis.stream().limit(FEW).map(Wiki::toString).collect(Collectors.joining(", "));
    int rest = wikis.size() - FEW;
    return ", whose wikis are " + few + (rest > 0 ? " and %,d more".formatted(rest) : "");
  }

  private Source read(Path file) {
    if (Files.isDirectory(file)) {
      throw new Failure(ExitCode.USAGE, name + ": is a folder, expected a file or a module");
    }
    try {
      return Source.of(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new Failure(ExitCode.INPUT, Failures.explain(e));
    }
  }

  private Optional<Path> file() {
    try {
      Path path = Path.of(name);
      return Files.exists(path) ? Optional.of(path) : Optional.empty();
    } catch (InvalidPathException _) {
      return Optional.empty(); // a title that no file can have
    }
  }

  private Optional<ModuleId> id() {
    int colon = name.indexOf(':');
    if (colon < 1) {
      return Optional.empty();
    }
    String title = name.substring(colon + 1);
    String wiki = name.substring(0, colon);
    return title.isEmpty() || wiki.isBlank()
        ? Optional.empty()
        : Optional.of(new ModuleId(new Wiki(wiki), title));
  }

  /** The failure to find it in the workspace. */
  public Failure missing(Homolog homolog) {
    return missing(others(id().orElseThrow().wiki(), homolog.wikis()));
  }

  private Failure missing(String more) {
    return new Failure(
        ExitCode.NOT_FOUND,
        Terminal.text(
            name
                + ": no such file, and no such module (as in enwiki:Module:Foo) in the workspace"
                + more));
  }
}
