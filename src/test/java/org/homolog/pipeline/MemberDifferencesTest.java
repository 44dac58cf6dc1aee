package org.homolog.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.homolog.corpus.CodeUnit;
import org.homolog.corpus.LineRange;
import org.homolog.corpus.Module;
import org.homolog.corpus.ModuleId;
import org.homolog.corpus.Source;
import org.homolog.corpus.Wiki;
import org.homolog.difference.Change;
import org.homolog.difference.Difference;
import org.homolog.difference.Row;
import org.homolog.difference.View;
import org.homolog.store.ModuleStore;
import org.homolog.store.StoreWriter;
import org.homolog.store.StoredModule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MemberDifferencesTest {
  @TempDir private Path folder;

  private Optional<Difference> between(String left, String right, int ordinal, LineRange lines)
      throws IOException {
    try (ModuleStore store = ModuleStore.open(folder.resolve("modules.db"))) {
      try (StoreWriter writer = store.write()) {
        writer.put(module("Left", left));
        writer.put(module("Right", right));
      }
      Map<ModuleId, StoredModule> stored = new HashMap<>();
      try (var modules = store.modules()) {
        modules.forEach(module -> stored.put(module.id(), module));
      }
      return new MemberDifferences(stored, store)
          .between(
              new CodeUnit(id("Left"), ordinal, lines, 9),
              new CodeUnit(id("Right"), ordinal, lines, 9));
    }
  }

  private static ModuleId id(String title) {
    return new ModuleId(new Wiki("a"), title);
  }

  private static Module module(String title, String text) {
    Source source = Source.of(text);
    return new Module(id(title), OptionalLong.empty(), 0, source.sha1(), Optional.empty(), source);
  }

  private static List<Row> changed(Difference difference) {
    return difference.rows().stream().filter(row -> row.kind() != Row.Kind.EQUAL).toList();
  }

  @Test
  void modulesAreComparedByTheirCanonicalForm() throws IOException {
    Difference difference =
        between(
                "local a = 1\nreturn a.x",
                "local b = 1 -- b\nreturn b['y']",
                0,
                new LineRange(1, 2))
            .orElseThrow();
    assertThat(difference.view()).isEqualTo(View.CANONICAL);
    assertThat(changed(difference)).hasSize(1);
    assertThat(changed(difference).getFirst().changes()).containsExactly(Change.NAMES);
  }

  @Test
  void aFunctionIsComparedWithoutTheRestOfItsModule() throws IOException {
    String code = "%s\nlocal function f(a)\n  return a + %d\nend\n%s";
    Difference difference =
        between(
                code.formatted("x()", 1, "y()"),
                code.formatted("u()", 2, "v()"),
                1,
                new LineRange(2, 4))
            .orElseThrow();
    assertThat(difference.view()).isEqualTo(View.CANONICAL);
    assertThat(changed(difference)).hasSize(1);
    assertThat(changed(difference).getFirst().changes()).containsExactly(Change.DATA);
    assertThat(changed(difference).getFirst().left()).extracting(Row.Side::line).isEqualTo(3);
  }

  @Test
  void aFunctionInATableIsComparedAsAField() throws IOException {
    String code = "return {\n  f = function(a)\n    return a + %d\n  end,\n}";
    Difference difference =
        between(code.formatted(1), code.formatted(2), 1, new LineRange(2, 4)).orElseThrow();
    assertThat(difference.view()).isEqualTo(View.CANONICAL);
    assertThat(changed(difference).getFirst().left()).extracting(Row.Side::line).isEqualTo(3);
  }

  @Test
  void aFunctionThatDoesNotStandAloneIsComparedAsItIs() throws IOException {
    String code = "call(x,\n  function(a)\n    return a + %d\n  end)";
    Difference difference =
        between(code.formatted(1), code.formatted(2), 1, new LineRange(2, 4)).orElseThrow();
    assertThat(difference.view()).isEqualTo(View.PLAIN);
    assertThat(difference.notes()).isEmpty();
    assertThat(changed(difference)).hasSize(1);
  }

  @Test
  void veryLongSourcesAreNotCompared() throws IOException {
    String code = "return 1 " + " ".repeat(200_001);
    assertThat(between(code, "return 2", 0, new LineRange(1, 1))).isEmpty();
  }
}
