package org.homolog.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import org.homolog.cli.terminal.ExitCode;
import org.homolog.corpus.ModuleId;
import org.homolog.corpus.Source;
import org.homolog.corpus.Usage;
import org.homolog.store.ModuleStore;
import org.homolog.web.Served;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A workspace that an earlier version of the program made: its store opens and holds what it held,
 * and a command works or says what to do, which then works.
 *
 * <p>The workspace is {@code earlier-workspace.zip}, of the modules of dewiki and enwiktionary in
 * {@code corpus-samples}; {@code earlier-workspace.tsv} has each module's wiki, title, SHA-1 and
 * transclusions, read from the store by SQLite alone. Commit e1c78b6 made it, for there is no
 * release yet. To renew both after a release, from a checkout of its tag:
 *
 * <pre>
 * mkdir sub; cp -r corpus-samples/{usage.tsv,wikis.tsv,dewiki,enwiktionary} sub
 * bin/homolog run sub --workspace made
 * (cd made; zip -9 -r ../earlier-workspace.zip modules.db index *.bin)
 * sqlite3 -tabs made/modules.db "SELECT m.wiki, m.title, m.sha1, f.value FROM modules m LEFT JOIN
 *   usage_figures f ON (f.wiki, f.title, f.name) = (m.wiki, m.title, 'transclusions')
 *   ORDER BY m.wiki, m.title" > earlier-workspace.tsv
 * </pre>
 */
final class EarlierWorkspaceTest {
  private static final Pattern BLANKS = Pattern.compile(" ");
  private static final Pattern ADVICE = Pattern.compile("run: homolog (\\w+)\n$");

  /** More commands than a message can lead to. */
  private static final int STEPS = 4;

  @TempDir private Path workspace;

  private static InputStream resource(String name) {
    return Objects.requireNonNull(EarlierWorkspaceTest.class.getResourceAsStream(name));
  }

  @BeforeEach
  void unpack() throws IOException {
    try (var zip = new ZipInputStream(resource("earlier-workspace.zip"))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        Path file = workspace.resolve(entry.getName());
        if (entry.isDirectory()) {
          Files.createDirectories(file);
        } else {
          Files.createDirectories(file.resolveSibling(""));
          Files.copy(zip, file);
        }
      }
    }
  }

  private Ran ran(String line) {
    return Ran.in(workspace, BLANKS.splitAsStream(line).toList());
  }

  private static List<String> expected() throws IOException {
    try (InputStream in = resource("earlier-workspace.tsv")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }

  private static void assertHoldsWhatItHeld(ModuleStore store) throws IOException {
    Map<ModuleId, Usage> usage = store.usage();
    List<String> held =
        store
            .modules()
            .map(
                module -> {
                  Usage known = usage.getOrDefault(module.id(), Usage.UNKNOWN);
                  Source source = store.source(module.sha1());
                  return "%s\t%s\t%s\t%s"
                      .formatted(
                          module.id().wiki(),
                          module.id().title(),
                          source.sha1(),
                          Objects.toString(known.figures().get("transclusions"), ""));
                })
            .sorted()
            .toList();
    assertThat(held).isEqualTo(expected());
  }

  @Test
  void itsStoreCanBeReadAsItIs() throws IOException {
    try (ModuleStore store = ModuleStore.read(workspace.resolve("modules.db"))) {
      assertHoldsWhatItHeld(store);
    }
  }

  @Test
  void itsStoreIsTakenOver() throws IOException {
    try (ModuleStore store = ModuleStore.open(workspace.resolve("modules.db"))) {
      assertHoldsWhatItHeld(store);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "query dewiki:Module:JaNein",
        "query corpus-samples/dewiki/JaNein.lua",
        "compare dewiki:JaNein enwiktionary:yesno",
        "parse dewiki:JaNein",
        "index",
        "cluster",
        "rank",
        "report",
        "status"
      })
  void aCommandWorksAfterWhatItSays(String line) {
    assertThat(works(line)).isPositive();
    assertThat(ran(line).code()).isZero();
  }

  @Test
  void servesAfterWhatItSays() throws IOException {
    Ran refused = ran("serve --port 0");
    assertRefused(refused);
    for (String command : List.of("index", "cluster", "rank", "report")) {
      works(command);
    }
    try (Served served = Served.in(workspace, Served.OPTIONS)) {
      assertThat(served.get("/groups").body()).contains("yesno");
    }
  }

  /** Runs a command until it works, before each further attempt what the last one asked for. */
  private int works(String line) {
    for (int step = 1; step <= STEPS; step++) {
      Ran ran = ran(line);
      if (ran.code() == 0) {
        return step;
      }
      works(assertRefused(ran));
    }
    throw new AssertionError(line + ": does not work after what it says");
  }

  /** Returns the command that is to be run. */
  private static String assertRefused(Ran ran) {
    assertThat(ran.code()).isEqualTo(ExitCode.WORKSPACE.code());
    assertThat(ran.err()).doesNotContain("Exception").doesNotContain("internal error");
    assertThat(ran.err().lines())
        .filteredOn(text -> !text.startsWith("homolog: warning: "))
        .singleElement()
        .asString()
        .startsWith("homolog: ");
    Matcher advice = ADVICE.matcher(ran.err());
    assertThat(advice.find()).as(ran.err()).isTrue();
    return advice.group(1);
  }
}
