package org.homolog.store;

import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;
import org.homolog.corpus.Usage;

/**
 * The usage of a module with the kind of harvest that each figure and fact is of.
 *
 * @param times when each kind was harvested
 */
record StoredUsage(
    SortedMap<String, Value<Long>> figures,
    SortedMap<String, Value<String>> facts,
    String firstEdit,
    String lastEdit,
    SortedMap<String, Instant> times) {
  /** A figure or fact, and the kind of harvest it is of; empty if it was imported. */
  record Value<T>(T value, String kind) {}

  private static final String IMPORTED = "";

  static final StoredUsage NONE = of(Usage.UNKNOWN);

  /** Imported usage. */
  static StoredUsage of(Usage usage) {
    return new StoredUsage(
        values(usage.figures(), IMPORTED),
        values(usage.facts(), IMPORTED),
        usage.firstEdit(),
        usage.lastEdit(),
        new TreeMap<>());
  }

  private static <T> SortedMap<String, Value<T>> values(SortedMap<String, T> plain, String kind) {
    var values = new TreeMap<String, Value<T>>();
    plain.forEach((name, value) -> values.put(name, new Value<>(value, kind)));
    return values;
  }

  private static <T> SortedMap<String, T> plain(SortedMap<String, Value<T>> values) {
    var plain = new TreeMap<String, T>();
    values.forEach((name, value) -> plain.put(name, value.value()));
    return plain;
  }

  /** The usage alone. */
  Usage usage() {
    return new Usage(plain(figures), plain(facts), firstEdit, lastEdit);
  }

  /** The same with the part in place of what was of its kind; other kinds keep theirs. */
  StoredUsage with(UsagePart part) {
    Usage usage = part.usage();
    var newTimes = new TreeMap<>(times);
    newTimes.put(part.kind(), part.asOf());
    return new StoredUsage(
        replaced(figures, values(usage.figures(), part.kind()), part.kind()),
        replaced(facts, values(usage.facts(), part.kind()), part.kind()),
        usage.firstEdit().isEmpty() ? firstEdit : usage.firstEdit(),
        usage.lastEdit().isEmpty() ? lastEdit : usage.lastEdit(),
        newTimes);
  }

  private static <T> SortedMap<String, Value<T>> replaced(
      SortedMap<String, Value<T>> old, SortedMap<String, Value<T>> part, String kind) {
    var values = new TreeMap<>(old);
    values.values().removeIf(value -> value.kind().equals(kind));
    values.putAll(part);
    return values;
  }
}
