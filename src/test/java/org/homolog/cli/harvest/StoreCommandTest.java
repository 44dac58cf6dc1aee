package org.homolog.cli.harvest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.homolog.cli.Ran;
import org.homolog.cli.terminal.ExitCode;
import org.homolog.corpus.Module;
import org.homolog.corpus.ModuleId;
import org.homolog.corpus.Source;
import org.homolog.corpus.Usage;
import org.homolog.corpus.Wiki;
import org.homolog.store.ModuleStore;
import org.homolog.store.StoreWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class StoreCommandTest {
  private static final Module MODULE =
      Module.of(
          new ModuleId(new Wiki("w"), "A"),
          OptionalLong.of(1),
          2,
          Optional.empty(),
          Source.of("return 1"));

  @TempDir private Path folder;

  private Ran copy(String from, String to) {
    return Ran.in(folder, List.of("store", "copy", from, to));
  }

  @Test
  void copiesAStore() {
    Path from = folder.resolve("from.db");
    Path to = folder.resolve("to.db");
    try (ModuleStore store = ModuleStore.open(from);
        StoreWriter writer = store.write()) {
      writer.put(MODULE);
      writer.put(MODULE.id(), new Usage(new TreeMap<>(Map.of("edits", 5L)), "", ""));
    }

    Ran ran = copy(from.toString(), to.toString());

    assertThat(ran.code()).isZero();
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).contains("copy: 1 sources, 1 modules, 1 usage, 1 usage_figures");
    try (ModuleStore one = ModuleStore.read(from);
        ModuleStore other = ModuleStore.read(to)) {
      assertThat(other.find(MODULE.id())).contains(MODULE);
      assertThat(other.usage()).isEqualTo(one.usage());
      assertThat(other.generation()).isEqualTo(one.generation());
    }
    assertThat(copy(from.toString(), to.toString()).err())
        .contains(to + ": is not empty, a copy needs a store of its own");
    assertThat(copy(from.toString(), from.toString()).err())
        .contains(from + ": is the store to copy itself");
  }

  @Test
  void readsNoStoreThatIsNotThere() {
    Path missing = folder.resolve("missing.db");

    Ran ran = copy(missing.toString(), folder.resolve("to.db").toString());

    assertThat(ran.code()).isEqualTo(ExitCode.WORKSPACE.code());
    assertThat(ran.err()).contains("homolog: " + missing + ": cannot be opened or created");
    assertThat(folder.resolve("to.db")).doesNotExist();
  }

  @Test
  void doesNotRepeatAnAddressWithAPassword() {
    Ran ran = copy("jdbc:mysql://me:s3cret@host/db", "to.db");

    assertThat(ran.code()).isEqualTo(ExitCode.USAGE.code());
    assertThat(ran.err())
        .startsWith("homolog: a store is a file or jdbc:mysql://host:port/database, without user,")
        .contains("(see 'homolog store copy --help')")
        .doesNotContain("s3cret")
        .hasLineCount(1);
  }

  @Test
  void needsACommand() {
    assertThat(Ran.in(folder, List.of("store")).err())
        .isEqualToIgnoringNewLines("homolog: a command is missing (see 'homolog store --help')");
  }
}
