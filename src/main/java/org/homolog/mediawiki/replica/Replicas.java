package org.homolog.mediawiki.replica;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.OptionalInt;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Semaphore;
import org.homolog.corpus.Wiki;
import org.jspecify.annotations.Nullable;

/**
 * The databases of all wikis, one server of which holds one slice of the wikis; safe for use by
 * many threads, of which those wait that would open a connection too many.
 */
public final class Replicas {
  /** Stands for the database about all wikis. */
  static final Wiki META = new Wiki("meta");

  private static final int PORT = 3306;

  private final ReplicaOptions options;
  private final Credentials credentials;
  private final Semaphore free;
  private @Nullable SortedMap<String, String> slices;

  public Replicas(ReplicaOptions options, Credentials credentials) {
    this.options = options;
    this.credentials = credentials;
    this.free = new Semaphore(options.connections(), true);
  }

  /** The database of a wiki, to be closed after use; holds one connection at most. */
  Replica open(Wiki wiki) throws ReplicaException {
    if (!wiki.dbname().matches("\\w+")) {
      throw ReplicaException.of(wiki, "replica", "this is no name of a database");
    }
    return open(wiki, host(wiki));
  }

  /** The database {@code meta_p}. */
  Replica openMeta() throws ReplicaException {
    return open(META, options.metaHost());
  }

  private Replica open(Wiki wiki, String host) throws ReplicaException {
    try {
      free.acquire();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw ReplicaException.of(wiki, "replica", "interrupted");
    }
    String url = url(host, wiki);
    return new Replica(wiki, credentials, options.limits(), () -> connect(url), free::release);
  }

  /** Host names have dashes where names of databases have underscores. */
  private String host(Wiki wiki) throws ReplicaException {
    String name = options.localPorts().areOfSlices() ? slice(wiki) : wiki.dbname();
    return options.hostPattern().replace("%s", name.replace('_', '-'));
  }

  /** The slice that {@code meta_p} names for a wiki, as {@code s1}; else the wiki's own name. */
  private synchronized String slice(Wiki wiki) throws ReplicaException {
    if (slices == null) {
      slices = readSlices();
    }
    return slices.getOrDefault(wiki.dbname(), wiki.dbname());
  }

  private SortedMap<String, String> readSlices() throws ReplicaException {
    Question question =
        new Question("slices", "SELECT dbname, slice FROM wiki WHERE slice IS NOT NULL");
    try (Replica meta = openMeta()) {
      return meta.askWhole(
          question,
          rows -> {
            SortedMap<String, String> read = new TreeMap<>();
            while (rows.next()) {
              read.put(Rows.text(rows, 1), Rows.text(rows, 2).replaceFirst("\\..*", ""));
            }
            return read;
          });
    }
  }

  private String url(String host, Wiki wiki) {
    OptionalInt local = options.localPorts().port(host);
    String server = local.isPresent() ? "127.0.0.1:" + local.getAsInt() : host + ":" + PORT;
    return "jdbc:mysql://" + server + "/" + wiki + "_p";
  }

  private Connection connect(String url) throws SQLException {
    QueryLimits limits = options.limits();
    Properties properties = new Properties();
    properties.setProperty("user", credentials.user());
    properties.setProperty("password", credentials.password());
    properties.setProperty("paranoid", "true"); // no secrets in the driver's messages
    properties.setProperty("connectTimeout", String.valueOf(limits.connect().toMillis()));
    properties.setProperty("socketTimeout", String.valueOf(limits.read().toMillis()));
    Connection connection = DriverManager.getConnection(url, properties);
    try (Statement statement = connection.createStatement()) {
      // the driver's own time limit would open a second connection to kill the query with
      statement.execute("SET SESSION max_statement_time = " + limits.query().toMillis() / 1000.0);
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
    return connection;
  }

  @Override
  public String toString() {
    return "replicas at " + options.hostPattern();
  }
}
