package org.homolog.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.homolog.cli.Failures.Failure;
import org.homolog.corpus.ModuleId;
import org.homolog.corpus.Source;
import org.homolog.corpus.Wiki;

/** A module as a user names it: a file, {@code -} for standard input, or one of the workspace. */
record ModuleArgument(String name) {
  private static final String NAMESPACE = "Module:";

  /** The source, wherever it is. */
  Source source(WorkspaceOptions workspace) throws IOException {
    Optional<ModuleId> module = ofWorkspace();
    return module.isEmpty()
        ? read()
        : workspace.reading().source(module.get()).orElseThrow(() -> missing("the workspace"));
  }

  /** The module of the workspace, unless it is a file or standard input. */
  Optional<ModuleId> ofWorkspace() {
    return name.equals("-") || file().isPresent()
        ? Optional.empty()
        : Optional.of(id().orElseThrow(() -> missing("the workspace")));
  }

  /** The source that is a file or standard input. */
  Source read() throws IOException {
    return name.equals("-")
        ? Source.of(System.in.readAllBytes())
        : read(file().orElseThrow(() -> missing("the workspace")));
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
    if (title.startsWith(NAMESPACE)) {
      title = title.substring(NAMESPACE.length());
    }
    String wiki = name.substring(0, colon);
    return title.isEmpty() || wiki.isBlank()
        ? Optional.empty()
        : Optional.of(new ModuleId(new Wiki(wiki), title));
  }

  /** The failure to find it there. */
  Failure missing(String where) {
    return new Failure(
        ExitCode.NOT_FOUND,
        "%s: no such file, and no such module (as in enwiki:Module:Foo) in %s"
            .formatted(name, where));
  }
}
