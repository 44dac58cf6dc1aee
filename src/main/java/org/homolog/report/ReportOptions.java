package org.homolog.report;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * @param formats what the groups are written as
 * @param topGroups groups of modules, and of functions, that pages for people show at most
 * @param manyPairs from how many pairs on those of variants' representatives are written, not all
 */
public record ReportOptions(Set<Format> formats, int topGroups, long manyPairs) {
  /** A format of the groups. */
  public enum Format {
    JSON("groups.json"),
    CSV("groups.csv"),
    HTML("index.html"),
    WIKITEXT("report.wikitext");

    private final String file;

    Format(String file) {
      this.file = file;
    }

    /** The name of the file. */
    public String file() {
      return file;
    }
  }

  public static final ReportOptions DEFAULTS =
      new ReportOptions(EnumSet.allOf(Format.class), 200, 1_000_000);

  public ReportOptions {
    formats = Collections.unmodifiableSet(new TreeSet<>(formats));
    if (formats.isEmpty()) {
      throw new IllegalArgumentException("a report has one format at least");
    }
    if (topGroups < 1) {
      throw new IllegalArgumentException("a page shows one group at least");
    }
  }
}
