package org.homolog.corpus;

import java.util.Comparator;

/** A module's place: its wiki and its case-sensitive title without the {@code Module:} prefix. */
public record ModuleId(Wiki wiki, String title) implements Comparable<ModuleId> {
  private static final Comparator<ModuleId> ORDER =
      Comparator.comparing(ModuleId::wiki).thenComparing(ModuleId::title);

  public ModuleId {
    if (title.isEmpty()) {
      throw new IllegalArgumentException("a module of " + wiki + " needs a title");
    }
  }

  @Override
  public int compareTo(ModuleId other) {
    return ORDER.compare(this, other);
  }

  /** {@code enwiki:Module:Date}. */
  @Override
  public String toString() {
    return wiki + ":Module:" + title;
  }
}
