package org.homolog.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.homolog.corpus.ModuleId;
import org.homolog.corpus.Wiki;
import org.homolog.pipeline.Folder;
import org.homolog.pipeline.Homolog;
import org.homolog.pipeline.PipelineOptions;
import org.homolog.pipeline.Progress;
import org.homolog.pipeline.query.QueryOptions;
import org.homolog.pipeline.query.QueryResult;
import org.homolog.source.SourceOptions;
import org.homolog.store.ModuleStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Readers see the state of the latest index, whatever has been imported since. */
final class ReadingTest {
  private static final String AGE =
      """
      local p = {}
      function p.age(frame)
        local born, died = tonumber(frame.args[1]), tonumber(frame.args[2])
        if not born then
          return 'unknown'
        end
        return (died or 2024) - born
      end
      return p
      """;

  @TempDir private Path root;

  private Folder folder = new Folder(Path.of(""));

  @BeforeEach
  void fill() throws IOException {
    folder = new Folder(root);
    folder.put("Age", AGE);
    folder.put("Copy", AGE.replace("unknown", "unbekannt"));
    folder.put("Gone", AGE.replace("2024", "2023"));
    read();
    homolog().index();
  }

  private Homolog homolog() throws IOException {
    return new Homolog(folder.workspace(), PipelineOptions.DEFAULTS, Progress.NONE);
  }

  private void read() throws IOException {
    homolog().read(List.of(root.resolve("wiki")), SourceOptions.DEFAULTS, true);
  }

  private Optional<QueryResult> query(String title) throws IOException {
    return homolog().query(new ModuleId(new Wiki("wiki"), title), QueryOptions.DEFAULTS);
  }

  private int sources() throws IOException {
    try (ModuleStore store = folder.workspace().store()) {
      int[] count = {0};
      store.forEachSource((text, source) -> count[0]++);
      return count[0];
    }
  }

  @Test
  void whatIsImportedCountsOnceItIsIndexed() throws IOException {
    Optional<QueryResult> age = query("Age");
    Optional<QueryResult> gone = query("Gone");
    assertThat(age.orElseThrow().modules()).hasSize(2);
    assertThat(age.orElseThrow().modules().getFirst().matches()).isNotEmpty();

    folder.put("Age", "return 1");
    folder.put("Copy", AGE + "return = broken");
    folder.remove("Gone");
    folder.put("New", AGE);
    read();

    assertThat(query("Age")).isEqualTo(age);
    assertThat(query("Gone")).isEqualTo(gone).isPresent();
    assertThat(query("New")).isEmpty();
    assertThat(sources()).as("old texts and new ones").isEqualTo(5);

    homolog().index();

    assertThat(query("Age").orElseThrow().modules()).isEmpty();
    assertThat(query("Gone")).isEmpty();
    assertThat(query("New")).isPresent();
    assertThat(sources()).isEqualTo(3);
  }

  @Test
  void textsThatAreMissingForGoodAreAnError() throws IOException, SQLException {
    Path store = folder.workspace().folder().resolve("modules.db");
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + store);
        var statement = connection.createStatement()) {
      statement.execute("DELETE FROM sources");
    }
    Files.delete(store.resolveSibling("modules.db.crc32"));

    assertThatIOException()
        .isThrownBy(() -> query("Age"))
        .withMessage(
            folder.workspace().index()
                + ": names texts that the store does not have, import them again");
  }
}
