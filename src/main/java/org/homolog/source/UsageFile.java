package org.homolog.source;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.homolog.corpus.Item;
import org.homolog.corpus.ModuleId;
import org.homolog.corpus.Usage;
import org.homolog.corpus.Wiki;

/**
 * A table of usage: tab-separated, with a header that has {@code wiki} and {@code title}, may have
 * {@code page_id}, {@code first_edit}, {@code last_edit} and {@code wikibase_item}, and names a
 * figure by each other column of whole numbers; an empty cell is unknown.
 */
public final class UsageFile {
  /** The name under which it lies beside a source. */
  public static final String NAME = "usage.tsv";

  private static final Set<String> ATTRIBUTES =
      Set.of("", "wiki", "title", "page_id", "first_edit", "last_edit", Usage.ITEM);
  private static final Set<String> ALWAYS_FIGURES = Set.of("transclusions", "pageviews");

  private static final int MOST_DIGITS = 18;

  private final Consumer<Skipped> skips;
  private final Map<ModuleId, UsageRow> rows = new LinkedHashMap<>();
  private final Set<String> figures = new HashSet<>(ALWAYS_FIGURES);
  private final Set<String> texts = new HashSet<>(ATTRIBUTES);

  private UsageFile(Consumer<Skipped> skips) {
    this.skips = skips;
  }

  /**
   * The usage of each module in the file, in its order; a row without wiki or title and a figure
   * that is no whole number are handed to {@code skips}.
   *
   * @throws SourceException if the file cannot be read or lacks its header
   */
  public static Map<ModuleId, UsageRow> read(Path file, Consumer<Skipped> skips)
      throws SourceException {
    UsageFile usage = new UsageFile(skips);
    new TsvFile(file).read(List.of("wiki", "title"), usage::add);
    return usage.rows;
  }

  private void add(TsvFile.Row row) {
    String title = Titles.withoutModule(row.get("title"));
    if (row.get("wiki").isBlank() || title.isEmpty()) {
      skips.accept(new Skipped(row.where(), "a row needs a wiki and a title"));
      return;
    }
    SortedMap<String, Long> values = new TreeMap<>();
    for (String column : row.cells().keySet()) {
      figure(row, column).ifPresent(value -> values.put(column, value));
    }
    rows.put(
        new ModuleId(new Wiki(row.get("wiki")), title),
        new UsageRow(
            number(row, "page_id"),
            new Usage(values, facts(row), row.get("first_edit"), row.get("last_edit"))));
  }

  private SortedMap<String, String> facts(TsvFile.Row row) {
    SortedMap<String, String> facts = new TreeMap<>();
    String item = row.get(Usage.ITEM);
    if (Item.parse(item).isPresent()) {
      facts.put(Usage.ITEM, item);
    } else if (!item.isEmpty()) {
      skips.accept(
          new Skipped(
              row.where(), Usage.ITEM + ": expected an item such as Q42, found \"" + item + "\""));
    }
    return facts;
  }

  /** A column is one of text if its first value is no number. */
  private OptionalLong figure(TsvFile.Row row, String column) {
    String value = row.get(column);
    if (value.isEmpty() || texts.contains(column)) {
      return OptionalLong.empty();
    }
    if (!figures.contains(column)) {
      (isNumber(value) ? figures : texts).add(column);
    }
    return figures.contains(column) ? number(row, column) : OptionalLong.empty();
  }

  private OptionalLong number(TsvFile.Row row, String column) {
    String value = row.get(column);
    if (isNumber(value)) {
      return OptionalLong.of(Long.parseLong(value));
    }
    if (!value.isEmpty()) {
      skips.accept(
          new Skipped(row.where(), column + ": expected a whole number, found \"" + value + "\""));
    }
    return OptionalLong.empty();
  }

  private static boolean isNumber(String value) {
    return !value.isEmpty()
        && value.length() <= MOST_DIGITS
        && value.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
