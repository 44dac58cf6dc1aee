package org.homolog.store;

import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a store is; it never holds a user or a password. */
public sealed interface StoreAddress {
  /** A SQLite file. */
  record SqliteFile(Path file) implements StoreAddress {
    @Override
    public String toString() {
      return file.toString();
    }
  }

  /**
   * A database of a MySQL or MariaDB server.
   *
   * @param credentials the file with the user and the password; if empty, they come from the
   *     environment or else from {@code replica.my.cnf} in the home folder
   */
  record Server(String host, int port, String database, Optional<Path> credentials)
      implements StoreAddress {
    /** Returns the file that user and password are read from, if they come from one. */
    public Optional<Path> credentialsFile() {
      return Credentials.file(credentials, System::getenv);
    }

    @Override
    public String toString() {
      return "jdbc:mysql://%s:%d/%s".formatted(host, port, database);
    }
  }

  /** The port that MySQL and MariaDB have unless told otherwise. */
  int DEFAULT_PORT = 3306;

  /** {@code jdbc:mysql://host:port/database}, with nothing else in it. */
  Pattern URL =
      Pattern.compile(
          "jdbc:(?:mysql|mariadb)://"
              + "(?<host>[\\p{Alnum}._-]+|\\[[\\p{XDigit}:.]+])(?::(?<port>\\d{1,5}))?"
              + "/(?<database>[\\p{Alnum}_$-]+)/?",
          Pattern.CASE_INSENSITIVE);

  /**
   * A URL of a server, or else the path of a file.
   *
   * @throws IllegalArgumentException if it is a URL of another form; the message does not repeat
   *     it, for it may hold a password
   */
  static StoreAddress parse(String text, Optional<Path> credentials) {
    if (!text.regionMatches(true, 0, "jdbc:", 0, "jdbc:".length())) {
      return new SqliteFile(Path.of(text));
    }
    Matcher url = URL.matcher(text);
    int port = DEFAULT_PORT;
    if (url.matches()) {
      port = url.group("port") == null ? DEFAULT_PORT : Integer.parseInt(url.group("port"));
    }
    if (!url.matches() || port < 1 || port > 65_535) {
      throw new IllegalArgumentException(
          "a store is a file or jdbc:mysql://host:port/database, without user, password or"
              + " options; these come from replica.my.cnf or the environment");
    }
    return new Server(url.group("host"), port, url.group("database"), credentials);
  }
}
