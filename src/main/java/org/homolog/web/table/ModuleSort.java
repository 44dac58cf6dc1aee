package org.homolog.web.table;

import java.util.List;
import java.util.Locale;

/** What modules are ordered by. */
public enum ModuleSort {
  TRANSCLUSIONS,
  PAGEVIEWS,
  COPIES,
  TOKENS,
  LENGTH,
  EDITS,
  EDITORS,
  LAST_EDIT,
  REQUIRED_BY,
  TITLE,
  WIKI;

  /** All of them. */
  public static final List<ModuleSort> ALL = List.of(values());

  /** Its name in addresses. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether the lowest comes first unless something else is asked for. */
  boolean isAscending() {
    return this == TITLE || this == WIKI;
  }
}
