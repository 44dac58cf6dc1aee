package org.homolog.mediawiki.replica;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.homolog.credentials.OptionFile;

/** A user and a password of the replicas, which are never shown. */
public final class Credentials {
  /** Environment variables of the user and the password, as Toolforge sets them. */
  public static final String USER = "TOOL_REPLICA_USER";

  public static final String PASSWORD = "TOOL_REPLICA_PASSWORD";

  /** The file that Toolforge puts into each tool's home. */
  public static final String FILE = "replica.my.cnf";

  private final String user;
  private final String password;

  Credentials(String user, String password) {
    this.user = user;
    this.password = password;
  }

  /**
   * Those of the file if one is given, else of the environment, else of {@code replica.my.cnf} in
   * the tool's or the user's home.
   */
  public static Credentials find(Optional<Path> file, Map<String, String> environment)
      throws ReplicaException {
    Optional<Path> read = file(file, environment);
    if (read.isPresent()) {
      return read(read.get());
    }
    if (!areIn(environment)) {
      throw ReplicaException.ofAll(
          "no credentials of the replicas: set "
              + USER
              + " and "
              + PASSWORD
              + ", or put "
              + FILE
              + " into the home folder");
    }
    return new Credentials(
        environment.getOrDefault(USER, ""), environment.getOrDefault(PASSWORD, ""));
  }

  /** Returns the file that {@link #find} reads, if it reads any. */
  public static Optional<Path> file(Optional<Path> named, Map<String, String> environment) {
    if (named.isPresent() || areIn(environment)) {
      return named;
    }
    String tool = environment.getOrDefault("TOOL_DATA_DIR", "");
    String home = tool.isEmpty() ? environment.getOrDefault("HOME", "") : tool;
    return home.isEmpty()
        ? Optional.empty()
        : Optional.of(Path.of(home, FILE)).filter(Files::exists);
  }

  private static boolean areIn(Map<String, String> environment) {
    return !environment.getOrDefault(USER, "").isEmpty()
        && !environment.getOrDefault(PASSWORD, "").isEmpty();
  }

  /** Those of the {@code [client]} group of an option file. */
  public static Credentials read(Path file) throws ReplicaException {
    Map<String, String> options;
    try {
      options = OptionFile.group("client", file);
    } catch (IOException e) {
      throw ReplicaException.ofAll(file + ": " + e.getMessage());
    }
    String user = options.getOrDefault("user", "");
    String password = options.getOrDefault("password", "");
    if (user.isEmpty() || password.isEmpty()) {
      throw ReplicaException.ofAll(file + ": expected user and password under [client]");
    }
    return new Credentials(user, password);
  }

  String user() {
    return user;
  }

  String password() {
    return password;
  }

  /** The text without the user and the password it may hold. */
  String hiddenIn(String text) {
    return text.replace(password, "***").replace(user, "***");
  }

  @Override
  public String toString() {
    return "credentials of the replicas";
  }
}
