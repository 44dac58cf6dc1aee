package org.homolog.cli;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.homolog.WikiFarm;
import org.jspecify.annotations.Nullable;

/** A MariaDB server of a test's own, which may be killed. */
final class OwnMariaDb implements AutoCloseable {
  private static final boolean ROOT = System.getProperty("user.name").equals("root");

  private final Path folder;
  private final int port;
  private @Nullable Process process;

  private OwnMariaDb(Path folder, int port) {
    this.folder = folder;
    this.port = port;
  }

  /** A server with empty databases, which runs. */
  static OwnMariaDb in(Path folder) throws IOException, InterruptedException {
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    var server = new OwnMariaDb(folder, port);
    Files.writeString(
        folder.resolve("init.sql"),
        """
        CREATE USER IF NOT EXISTS '%1$s'@'127.0.0.1' IDENTIFIED BY '%2$s';
        GRANT ALL ON *.* TO '%1$s'@'127.0.0.1';
        """
            .formatted(WikiFarm.USER, WikiFarm.PASSWORD));
    server.end(
        server.program(
            "mariadb-install-db",
            "--skip-test-db",
            "--skip-name-resolve",
            "--auth-root-authentication-method=normal"));
    server.start();
    return server;
  }

  int port() {
    return port;
  }

  private ProcessBuilder program(String name, String... options) {
    List<String> words = new ArrayList<>(List.of(name, "--no-defaults"));
    if (ROOT) {
      words.add("--user=root");
    }
    words.add("--datadir=" + folder.resolve("data"));
    words.addAll(List.of(options));
    return new ProcessBuilder(words)
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve(name + ".log").toFile());
  }

  private void end(ProcessBuilder program) throws IOException, InterruptedException {
    if (program.start().waitFor() != 0) {
      throw new IOException(String.join(" ", program.command()) + " failed; see its log");
    }
  }

  /** Starts it, and waits until it answers. */
  void start() throws IOException, InterruptedException {
    Process started =
        program(
                "mariadbd",
                "--socket=" + folder.resolve("socket"),
                "--pid-file=" + folder.resolve("pid"),
                "--init-file=" + folder.resolve("init.sql"),
                "--port=" + port,
                "--bind-address=127.0.0.1",
                "--skip-name-resolve",
                "--skip-log-bin",
                "--character-set-server=binary",
                "--collation-server=binary",
                "--innodb-flush-method=nosync",
                "--innodb-buffer-pool-size=64M",
                "--max-allowed-packet=64M")
            .start();
    process = started;
    while (!answers()) {
      if (!started.isAlive()) {
        throw new IOException(Files.readString(folder.resolve("mariadbd.log")));
      }
      Thread.sleep(50);
    }
  }

  private boolean answers() {
    try (Connection connection = connect("")) {
      return connection.isValid(5);
    } catch (SQLException _) { // not yet
      return false;
    }
  }

  /** As {@code kill -9} does. */
  void kill() throws InterruptedException {
    if (process != null) {
      process.destroyForcibly().waitFor();
    }
  }

  Connection connect(String database) throws SQLException {
    return DriverManager.getConnection(
        "jdbc:mysql://127.0.0.1:" + port + "/" + database, WikiFarm.USER, WikiFarm.PASSWORD);
  }

  void run(String... statements) throws SQLException {
    try (Connection connection = connect("");
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  /** The number that a query yields, 0 if it yields none. */
  long number(String sql) throws SQLException {
    try (Connection connection = connect("");
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      return rows.next() ? rows.getLong(1) : 0;
    }
  }

  /**
   * Copies the database of a wiki of the farm, and makes the replica's views of it.
   *
   * @param replica the name of the database of views
   */
  void copy(String wiki, String replica) throws IOException, SQLException, InterruptedException {
    run("CREATE DATABASE " + wiki + " CHARACTER SET binary");
    List<Process> both =
        ProcessBuilder.startPipeline(
            List.of(
                client("mariadb-dump", WikiFarm.DB_PORT, "--skip-lock-tables", wiki),
                client("mariadb", port, wiki)));
    for (Process each : both) {
      if (each.waitFor() != 0) {
        throw new IOException("the copy of " + wiki + " failed");
      }
    }
    String views = Files.readString(Path.of("src/it/mediawiki/src/replica.sql"));
    Path script = folder.resolve("replica.sql");
    Files.writeString(script, views.replace("@W@_p", replica).replace("@W@", wiki));
    end(client("mariadb", port).redirectInput(script.toFile()));
  }

  private static ProcessBuilder client(String name, int port, String... words) {
    List<String> all = new ArrayList<>(List.of(name, "--no-defaults", "--protocol=tcp"));
    all.addAll(List.of("--default-character-set=utf8mb4", "--host=127.0.0.1"));
    all.addAll(List.of("--port=" + port, "--user=" + WikiFarm.USER));
    all.addAll(List.of(words));
    var builder = new ProcessBuilder(all);
    builder.environment().put("MYSQL_PWD", WikiFarm.PASSWORD);
    return builder.redirectError(ProcessBuilder.Redirect.INHERIT);
  }

  @Override
  public void close() throws InterruptedException {
    kill();
  }
}
