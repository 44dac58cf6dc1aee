package org.homolog.web.table;

import java.util.List;

/**
 * The rows that are shown.
 *
 * @param count of all that were asked for, on all pages
 * @param start the place of the first one shown, from 0
 */
public record Selected<T>(int count, int start, List<T> rows) {
  public Selected {
    rows = List.copyOf(rows);
  }
}
