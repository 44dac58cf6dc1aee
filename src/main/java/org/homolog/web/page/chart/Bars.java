package org.homolog.web.page.chart;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Labelled counts side by side, each with a bar: a table. */
public record Bars(String id, Words words, List<Row> rows) {
  public Bars {
    rows = List.copyOf(rows);
  }

  /**
   * What is counted.
   *
   * @param href where the label leads to, if anywhere
   */
  public record Entry(String label, @Nullable String href, long count) {
    public Entry {
      if (count < 0) {
        throw new IllegalArgumentException(label + ": a count is not negative, as " + count);
      }
    }
  }

  /**
   * The chart's words.
   *
   * @param title what it shows
   * @param labels what the entries are
   * @param counts what is counted
   */
  record Words(String title, String labels, String counts) {}

  record Row(Entry entry, String width) {
    String count() {
      return Numbers.full(entry.count());
    }
  }

  /**
   * @param id unique on the page
   * @param labels the heading of the labels, as {@code Clone type}
   * @param counts the heading of the counts, as {@code Pairs}
   * @param entries in the order in which they are shown
   */
  public static Bars of(
      String id, String title, String labels, String counts, List<Entry> entries) {
    long most = entries.stream().mapToLong(Entry::count).max().orElse(0);
    return new Bars(
        id,
        new Words(title, labels, counts),
        entries.stream()
            .map(each -> new Row(each, Numbers.width((double) each.count() / Math.max(1, most))))
            .toList());
  }
}
