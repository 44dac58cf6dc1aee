package org.homolog.mediawiki.dump;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * The usage of a wiki's modules by its table dumps, each read once from beginning to end.
 *
 * <p>{@code page} must be there; a figure whose table is not is left out. Kept in memory are the
 * pages of namespace 828, the targets of links that are modules or templates, and sums by module.
 */
public final class DumpUsage {
  private static final DateTimeFormatter TIMESTAMP =
      DateTimeFormatter.ofPattern("yyyyMMddHHmmss").withZone(ZoneOffset.UTC);

  private final String now;
  private final DumpProgress progress;

  /**
   * @param now protections that ended before are left out
   */
  public DumpUsage(Instant now, DumpProgress progress) {
    this.now = TIMESTAMP.format(now);
    this.progress = progress;
  }

  /** Gives the sink what transcludes modules, then each page of namespace 828 with its usage. */
  public void read(TableDumps dumps, DumpSink sink) throws DumpException {
    UsageReader reader = UsageReader.of(dumps, progress);
    reader.readTransclusions(sink);
    reader.readPageLinks();
    reader.count("langlinks", "ll_from", "language_links");
    reader.count("categorylinks", "cl_from", "categories");
    reader.readRestrictions(now);
    reader.readProperties();
    reader.give(sink);
  }

  /**
   * Gives the prefix and the title of each link to another wiki that can name a page outside of its
   * main namespace; which wiki and page that is, the prefixes of the linking wiki say.
   */
  public void readInterwikiLinks(TableDumps dumps, BiConsumer<String, String> links)
      throws DumpException {
    Optional<Path> file = dumps.table("iwlinks");
    if (file.isPresent()) {
      try (SqlDump dump = SqlDump.open(file.get(), "iwlinks", progress)) {
        int prefix = dump.select("iwl_prefix");
        int title = dump.select("iwl_title");
        SqlRow row = dump.row();
        while (dump.next()) {
          if (row.contains(title, ':')) {
            links.accept(row.text(prefix), row.text(title).replace('_', ' '));
          }
        }
      }
    }
  }

  /** Gives the sink what transcludes modules, and reads no more than that takes. */
  public void readTransclusions(TableDumps dumps, DumpSink sink) throws DumpException {
    UsageReader.of(dumps, progress).readTransclusions(sink);
  }
}
