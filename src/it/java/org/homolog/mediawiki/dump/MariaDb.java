package org.homolog.mediawiki.dump;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.homolog.WikiFarm;

/** The database server behind the wikis, by the programs of Debian's {@code mariadb-client}. */
public final class MariaDb {
  private static final List<String> SERVER =
      List.of(
          "--no-defaults",
          "--protocol=tcp",
          "--host=127.0.0.1",
          "--port=" + WikiFarm.DB_PORT,
          "--user=mw");

  private MariaDb() {}

  /** The rows that statements yield; values must hold no tabs. */
  static List<List<String>> ask(String database, String sql) throws IOException {
    Process process = start("mariadb", "--batch", "--skip-column-names", "-e", sql, database);
    String text = new String(process.getInputStream().readAllBytes(), UTF_8);
    end(process);
    return text.lines().map(line -> List.of(line.split("\t", -1))).toList();
  }

  /** Dumps a table as the public dumps have it. */
  public static void dump(String database, String table, Path file) throws IOException {
    Process process = start("mariadb-dump", "--quick", "--skip-lock-tables", database, table);
    try (InputStream in = process.getInputStream();
        OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      in.transferTo(out);
    }
    end(process);
  }

  private static Process start(String program, String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of(program));
    command.addAll(SERVER);
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("MYSQL_PWD", "mwpass");
    return builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }

  private static void end(Process process) throws IOException {
    try {
      if (process.waitFor() != 0) {
        throw new IOException(process.info().commandLine().orElse("mariadb") + " failed");
      }
    } catch (InterruptedException e) {
      throw new IOException("interrupted", e);
    }
  }
}
