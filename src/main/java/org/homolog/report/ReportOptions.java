package org.homolog.report;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * @param formats what the groups are written as
 * @param manyPairs from how many pairs on those of variants' representatives are written, not all
 */
public record ReportOptions(Set<Format> formats, long manyPairs) {
  /** A format of the groups. */
  public enum Format {
    JSON,
    CSV
  }

  public static final ReportOptions DEFAULTS =
      new ReportOptions(EnumSet.allOf(Format.class), 1_000_000);

  public ReportOptions {
    formats = Collections.unmodifiableSet(new TreeSet<>(formats));
    if (formats.isEmpty()) {
      throw new IllegalArgumentException("a report has one format at least");
    }
  }
}
