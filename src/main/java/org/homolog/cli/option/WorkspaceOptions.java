package org.homolog.cli.option;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.homolog.cli.terminal.Environment;
import org.homolog.cli.terminal.Verbosity;
import org.homolog.pipeline.Homolog;
import org.homolog.pipeline.Progress;
import org.homolog.store.StoreAddress;
import org.homolog.workspace.Workspace;
import org.homolog.workspace.WriterLock;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Where a command works, and how much it says. */
public final class WorkspaceOptions {
  /** What a command does in a workspace. */
  public interface Work<T> {
    T on(Homolog homolog) throws IOException;
  }

  @Option(
      names = "--workspace",
      paramLabel = "DIR",
      description =
          "Folder of the store, the index and the report (default: $HOMOLOG_WORKSPACE, else"
              + " homolog-workspace).")
  private @Nullable Path folder;

  @Option(
      names = "--store",
      paramLabel = "STORE",
      description =
          "Where the modules are: a file or jdbc:mysql://host:port/database (default:"
              + " $HOMOLOG_STORE, else modules.db in the workspace).")
  private @Nullable String store;

  @Option(
      names = "--store-credentials",
      paramLabel = "FILE",
      description =
          "User and password of such a database (default: HOMOLOG_STORE_USER and"
              + " HOMOLOG_STORE_PASSWORD, else replica.my.cnf in the home folder).")
  private @Nullable Path credentials;

  @Spec(Spec.Target.MIXEE)
  private @SuppressWarnings("NullAway.Init") CommandSpec spec;

  @Mixin private final Verbosity verbosity = new Verbosity();

  private final ExposedFiles exposure = new ExposedFiles();

  public boolean isQuiet() {
    return verbosity.isQuiet();
  }

  /** Reads the workspace, in which nothing is made or locked. */
  public Homolog reading() throws IOException {
    return verbosity.homolog(workspace().existing());
  }

  /** Works on the workspace, which is there, while other writers are kept out. */
  public <T> T change(Work<T> work) throws IOException {
    return locked(workspace().existing(), work);
  }

  /** Works on the workspace, which is made if it is not there, while other writers are kept out. */
  public <T> T make(Work<T> work) throws IOException {
    return locked(workspace().make(), work);
  }

  /** The folder and the store. */
  public Workspace workspace() {
    Path place =
        folder == null
            ? Path.of(Environment.variable("HOMOLOG_WORKSPACE").orElse("homolog-workspace"))
            : folder;
    Optional<String> address =
        Optional.ofNullable(store).or(() -> Environment.variable("HOMOLOG_STORE"));
    if (address.isEmpty() || address.get().isEmpty()) {
      return new Workspace(place);
    }
    try {
      StoreAddress parsed = StoreAddress.parse(address.get(), Optional.ofNullable(credentials));
      exposure.warnOf(parsed, progress());
      return new Workspace(place, parsed);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
    }
  }

  public Progress progress() {
    return verbosity.progress();
  }

  private <T> T locked(Workspace workspace, Work<T> work) throws IOException {
    Homolog homolog = verbosity.homolog(workspace);
    try (WriterLock _ = homolog.lock()) {
      return work.on(homolog);
    }
  }
}
