package org.homolog.web.table;

import java.util.Locale;
import java.util.Optional;
import org.homolog.corpus.Usage;
import org.homolog.store.StoredModule;

/**
 * A module in a list.
 *
 * @param place by wiki and title, from 0
 * @param text what its text is
 * @param group that it is in
 * @param requiredBy how many modules of its wiki load it, as far as titles are written out
 */
public record ModuleRow(
    int place,
    StoredModule module,
    Text text,
    Usage usage,
    Optional<GroupRow> group,
    int requiredBy) {
  private static final long BYTES_OF_TOKEN = 5;
  private static final long BYTES_OF_LINE = 30;

  /** What a module's text is. */
  public enum Kind {
    CODE,
    DATA,
    /** Not Lua 5.1. */
    UNPARSABLE,
    /** Newer than the index. */
    UNKNOWN;

    /** {@code code}. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** Whether its tokens are known. */
    public boolean isRead() {
      return this == CODE || this == DATA;
    }
  }

  /**
   * @param lines 0 where unknown
   * @param tokens of the blind form, 0 where unknown
   */
  public record Text(Kind kind, int lines, int tokens) {}

  /**
   * Returns the length of its text in bytes as usage tells it, else an estimate by tokens and
   * lines; 1 at least.
   */
  public long bytes() {
    long estimate = Math.max(BYTES_OF_TOKEN * text.tokens(), BYTES_OF_LINE * text.lines());
    return Math.max(1, usage.figures().getOrDefault(ModuleSort.LENGTH.key(), estimate));
  }

  /** The number of members of its group, or 1. */
  public int copies() {
    return group.map(row -> row.group().members().size()).orElse(1);
  }
}
