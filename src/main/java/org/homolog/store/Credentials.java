package org.homolog.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.homolog.credentials.OptionFile;
import org.jspecify.annotations.Nullable;

/** A user and a password, which no text of it shows. */
record Credentials(String user, String password) {
  static final String USER = "HOMOLOG_STORE_USER";
  static final String PASSWORD = "HOMOLOG_STORE_PASSWORD";

  /** What Toolforge puts into the environment of a tool's jobs. */
  static final String TOOLSDB_USER = "TOOL_TOOLSDB_USER";

  static final String TOOLSDB_PASSWORD = "TOOL_TOOLSDB_PASSWORD";

  /** What Toolforge puts into a tool's home folder. */
  private static final String FILE = "replica.my.cnf";

  /** Those of the file that is named, else of the environment, else of {@code ~/replica.my.cnf}. */
  static Credentials find(Optional<Path> named, UnaryOperator<@Nullable String> environment) {
    Optional<Path> file = file(named, environment);
    if (file.isEmpty()) {
      return ofEnvironment(environment).orElseThrow();
    }
    if (named.isEmpty() && !Files.exists(file.get())) {
      throw new StoreException(
          "no user and password for the store: neither %s nor %s and %s are there"
              .formatted(file.get(), USER, PASSWORD));
    }
    return read(file.get());
  }

  /** Returns the file that {@link #find} reads, which need not be there, if it reads any. */
  static Optional<Path> file(Optional<Path> named, UnaryOperator<@Nullable String> environment) {
    return named.isPresent() || ofEnvironment(environment).isPresent()
        ? named
        : Optional.of(Path.of(System.getProperty("user.home"), FILE));
  }

  private static Optional<Credentials> ofEnvironment(UnaryOperator<@Nullable String> environment) {
    return of(environment, USER, PASSWORD)
        .or(() -> of(environment, TOOLSDB_USER, TOOLSDB_PASSWORD));
  }

  private static Optional<Credentials> of(
      UnaryOperator<@Nullable String> environment, String userName, String passwordName) {
    String user = environment.apply(userName);
    String password = environment.apply(passwordName);
    return user == null || user.isBlank()
        ? Optional.empty()
        : Optional.of(new Credentials(user, password == null ? "" : password));
  }

  private static Credentials read(Path file) {
    Map<String, String> client;
    try {
      client = OptionFile.group("client", file);
    } catch (IOException e) {
      throw new StoreException(
          file + ": cannot be read for user and password: " + e.getMessage(), e);
    }
    String user = client.get("user");
    if (user == null) {
      throw new StoreException(file + ": has no user in its section [client]");
    }
    return new Credentials(user, client.getOrDefault("password", ""));
  }

  @Override
  public String toString() {
    return "Credentials";
  }
}
