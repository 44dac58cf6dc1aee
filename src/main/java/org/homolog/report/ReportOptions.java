package org.homolog.report;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * @param formats what the groups are written as
 * @param expandPairs whether pairs of all members are written however many there are
 */
public record ReportOptions(Set<Format> formats, boolean expandPairs) {
  /** A format of the groups. */
  public enum Format {
    JSON,
    CSV
  }

  public static final ReportOptions DEFAULTS =
      new ReportOptions(EnumSet.allOf(Format.class), false);

  public ReportOptions {
    formats = Collections.unmodifiableSet(new TreeSet<>(formats));
    if (formats.isEmpty()) {
      throw new IllegalArgumentException("a report has one format at least");
    }
  }
}
