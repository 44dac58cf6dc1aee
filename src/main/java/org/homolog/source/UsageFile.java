package org.homolog.source;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.homolog.corpus.Item;
import org.homolog.corpus.ModuleId;
import org.homolog.corpus.ModuleTitles;
import org.homolog.corpus.Usage;
import org.homolog.corpus.Wiki;

/**
 * A table of usage: tab-separated, with a header that has {@code wiki} and {@code title}, may have
 * {@code page_id}, {@code first_edit}, {@code last_edit} and {@code wikibase_item}, and names a
 * figure by each other column of which more than half of the cells are whole numbers; an empty cell
 * is unknown. Thousands may be set apart by commas or blanks, and {@code 12.0} is a whole number.
 */
public final class UsageFile {
  /** The name under which it lies beside a source. */
  public static final String NAME = "usage.tsv";

  private static final Set<String> ATTRIBUTES =
      Set.of("", "wiki", "title", "page_id", "first_edit", "last_edit", Usage.ITEM);

  /** Columns that are figures whatever their cells hold, as reports and ranks read them. */
  private static final Set<String> ALWAYS_FIGURES =
      Set.of(
          "transclusions",
          "pageviews",
          "page_links",
          "language_links",
          "edits",
          "minor_edits",
          "anonymous_edits",
          "editors",
          "length",
          "categories",
          "transcluded_modules");

  private static final int MOST_DIGITS = 18;

  /** Words by which a database export marks a cell whose value is unknown. */
  private static final Set<String> UNKNOWN = Set.of("NULL", "null", "\\N");

  private static final Pattern THOUSANDS = Pattern.compile("\\d{1,3}([, \u00A0\u202F]\\d{3})+");
  private static final Pattern WITH_ZEROS = Pattern.compile("(\\d+)\\.0+");

  private final Consumer<Skipped> skips;
  private final Map<ModuleId, UsageRow> rows = new LinkedHashMap<>();
  private final Set<String> figures;

  private UsageFile(Set<String> figures, Consumer<Skipped> skips) {
    this.figures = figures;
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
    List<TsvFile.Row> table = new ArrayList<>();
    new TsvFile(file).read(List.of("wiki", "title"), table::add);
    UsageFile usage = new UsageFile(figures(table), skips);
    table.forEach(usage::add);
    return usage.rows;
  }

  /** The columns that are figures: no single cell decides what a column is. */
  private static Set<String> figures(List<TsvFile.Row> table) {
    Map<String, Integer> balance = new HashMap<>();
    for (TsvFile.Row row : table) {
      row.cells()
          .forEach(
              (column, cell) -> {
                if (!cell.isEmpty() && !UNKNOWN.contains(cell)) {
                  balance.merge(column, whole(cell).isPresent() ? 1 : -1, Integer::sum);
                }
              });
    }
    var figures = new HashSet<>(ALWAYS_FIGURES);
    balance.forEach(
        (column, more) -> {
          if (more > 0 && !ATTRIBUTES.contains(column)) {
            figures.add(column);
          }
        });
    return figures;
  }

  private void add(TsvFile.Row row) {
    String title = ModuleTitles.OF_ANY_WIKI.bare(row.get("title"));
    if (row.get("wiki").isBlank() || title.isEmpty()) {
      skips.accept(new Skipped(row.where(), "a row needs a wiki and a title"));
      return;
    }
    SortedMap<String, Long> values = new TreeMap<>();
    for (String column : row.cells().keySet()) {
      if (figures.contains(column)) {
        number(row, column).ifPresent(value -> values.put(column, value));
      }
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

  private OptionalLong number(TsvFile.Row row, String column) {
    String value = row.get(column);
    OptionalLong number = whole(value);
    if (number.isEmpty() && !value.isEmpty()) {
      skips.accept(
          new Skipped(row.where(), column + ": expected a whole number, found \"" + value + "\""));
    }
    return number;
  }

  private static OptionalLong whole(String cell) {
    String digits =
        THOUSANDS.matcher(cell).matches()
            ? cell.replaceAll("\\D", "")
            : WITH_ZEROS.matcher(cell).replaceFirst("$1");
    return isNumber(digits) ? OptionalLong.of(Long.parseLong(digits)) : OptionalLong.empty();
  }

  private static boolean isNumber(String value) {
    return !value.isEmpty()
        && value.length() <= MOST_DIGITS
        && value.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
