package org.homolog.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.resource.LoadableResource;
import org.jspecify.annotations.Nullable;

/**
 * Flyway with the migrations of one kind of database, which are named here and not searched for.
 */
final class Migrations implements ResourceProvider {
  /** Flyway's own table. */
  static final String HISTORY = "schema_history";

  private static final List<String> FILES =
      List.of("sqlite/V1__modules_and_usage.sql", "sqlite/V2__harvest.sql", "mysql/V2__tables.sql");

  private final Connector connector;

  Migrations(Connector connector) {
    this.connector = connector;
  }

  /**
   * Runs the migrations that are later than a version, which tables from before Flyway may have.
   *
   * @param again whether an earlier attempt may have failed
   * @return why it failed, if it did
   */
  Optional<Exception> run(int version, boolean again) {
    connector.beforeCommit();
    DataSource source = source();
    try {
      Flyway flyway =
          Flyway.configure(Migrations.class.getClassLoader())
              .dataSource(source)
              .resourceProvider(this)
              .javaMigrationClassProvider(List::of)
              .table(HISTORY)
              .baselineOnMigrate(version > 0)
              .baselineVersion(Integer.toString(Math.max(version, 1)))
              .placeholderReplacement(false)
              .load();
      if (again) {
        flyway.repair(); // a failed migration is remembered
      }
      flyway.migrate();
      return Optional.empty();
    } catch (FlywayException e) {
      return Optional.of(sqlCause(e));
    }
  }

  private static Exception sqlCause(FlywayException failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException e) {
        return e;
      }
    }
    return failure;
  }

  /** Whatever asks for a connection is given a new one. */
  private DataSource source() {
    return (DataSource)
        Proxy.newProxyInstance(
            Migrations.class.getClassLoader(),
            new Class<?>[] {DataSource.class},
            (_, method, _) ->
                switch (method.getName()) {
                  case "getConnection" -> connect();
                  case "getLoginTimeout" -> 0;
                  case "isWrapperFor" -> false;
                  case "toString" -> connector.name();
                  default -> throw new UnsupportedOperationException(method.getName());
                });
  }

  private Connection connect() throws SQLException {
    try {
      return connector.connect();
    } catch (IOException e) {
      throw new SQLException(e.getMessage(), e);
    }
  }

  @Override
  public @Nullable LoadableResource getResource(String name) {
    return files().filter(file -> file.getFilename().equals(name)).findFirst().orElse(null);
  }

  @Override
  public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
    return files()
        .filter(file -> file.getFilename().startsWith(prefix))
        .filter(file -> Stream.of(suffixes).anyMatch(file.getFilename()::endsWith))
        .toList();
  }

  private Stream<LoadableResource> files() {
    return FILES.stream()
        .filter(file -> file.startsWith(connector.migrations() + "/"))
        .map(Script::new);
  }

  /** A file beside this class. */
  private static final class Script extends LoadableResource {
    private final String path;

    Script(String path) {
      this.path = path;
    }

    @Override
    public Reader read() {
      InputStream in = Migrations.class.getResourceAsStream(path);
      if (in == null) {
        throw new UncheckedIOException(new IOException("this program lacks its " + path));
      }
      return new InputStreamReader(in, StandardCharsets.UTF_8);
    }

    @Override
    public String getAbsolutePath() {
      return path;
    }

    @Override
    public String getAbsolutePathOnDisk() {
      return path;
    }

    @Override
    public String getFilename() {
      return path.substring(path.indexOf('/') + 1);
    }

    @Override
    public String getRelativePath() {
      return path;
    }
  }
}
