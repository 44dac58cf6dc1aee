package org.homolog.mediawiki.dump;

import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the table dumps of one wiki, each into figures of its modules. */
final class UsageReader {
  private static final Pattern TIMESTAMP =
      Pattern.compile("(\\d{4})(\\d\\d)(\\d\\d)(\\d\\d)(\\d\\d)(\\d\\d)");
  private static final String ISO_8601 = "$1-$2-$3T$4:$5:$6Z";

  private final TableDumps dumps;
  private final DumpProgress progress;
  private final ModulePages modules;
  private final LinkTargets targets;
  private final ModuleFigures figures;

  private UsageReader(
      TableDumps dumps, DumpProgress progress, ModulePages modules, LinkTargets targets) {
    this.dumps = dumps;
    this.progress = progress;
    this.modules = modules;
    this.targets = targets;
    this.figures = new ModuleFigures(modules.size());
  }

  /** A reader that has read which modules there are. */
  static UsageReader of(TableDumps dumps, DumpProgress progress) throws DumpException {
    Optional<Path> file = dumps.table("page");
    if (file.isEmpty()) {
      throw new DumpException(
          "%s: no dump of the table page; fetch %s-%s-page.sql.gz"
              .formatted(dumps.wiki(), dumps.wiki(), dumps.date()));
    }
    ModulePages modules = ModulePages.read(file.get(), progress);
    LinkTargets targets = LinkTargets.read(dumps.table("linktarget"), modules, progress);
    return new UsageReader(dumps, progress, modules, targets);
  }

  /** What is to be done with the rows of a table. */
  @FunctionalInterface
  private interface Rows {
    void read(SqlDump dump) throws DumpException;
  }

  private void table(String table, Rows rows) throws DumpException {
    Optional<Path> file = dumps.table(table);
    if (file.isPresent()) {
      try (SqlDump dump = SqlDump.open(file.get(), table, progress)) {
        rows.read(dump);
      }
    }
  }

  /** Counts who transcludes modules, and gives the sink the pages that do. */
  void readTransclusions(DumpSink sink) throws DumpException {
    table(
        "templatelinks",
        dump -> {
          Optional<LinkTargets.Columns> columns = targets.columns(dump, "tl");
          if (columns.isPresent()) {
            new TransclusionReader(dump, columns.get(), modules, figures).read(sink);
          }
        });
  }

  void readPageLinks() throws DumpException {
    table(
        "pagelinks",
        dump -> {
          Optional<LinkTargets.Columns> columns = targets.columns(dump, "pl");
          if (columns.isPresent()) {
            countLinks(dump, columns.get());
          }
        });
  }

  private void countLinks(SqlDump dump, LinkTargets.Columns columns) throws DumpException {
    long[] links = figures.figure("page_links");
    while (dump.next()) {
      int module = columns.target();
      if (module >= 0) {
        links[module]++;
      }
    }
  }

  /** Counts the rows of a table by the page that each belongs to. */
  void count(String table, String pageColumn, String figure) throws DumpException {
    table(
        table,
        dump -> {
          int page = dump.select(pageColumn);
          long[] rows = figures.figure(figure);
          while (dump.next()) {
            int module = modules.withId(dump.row().number(page));
            if (module >= 0) {
              rows[module]++;
            }
          }
        });
  }

  /** Keeps who may edit and who may move a page; what ended before {@code now} is left out. */
  void readRestrictions(String now) throws DumpException {
    table(
        "page_restrictions",
        dump -> {
          int page = dump.select("pr_page");
          int type = dump.select("pr_type");
          int level = dump.select("pr_level");
          int expiry = dump.select("pr_expiry");
          SqlRow row = dump.row();
          while (dump.next()) {
            int module = modules.withId(row.number(page));
            if (module >= 0 && (row.isNull(expiry) || row.text(expiry).compareTo(now) > 0)) {
              protect(module, row.text(type), row.text(level), row.text(expiry));
            }
          }
        });
  }

  private void protect(int module, String type, String level, String expiry) {
    if (type.equals("edit") || type.equals("move")) {
      figures.fact("protection_" + type, module, level);
      Matcher time = TIMESTAMP.matcher(expiry);
      if (time.matches()) {
        figures.fact("protection_" + type + "_expiry", module, time.replaceFirst(ISO_8601));
      }
    }
  }

  void readProperties() throws DumpException {
    table(
        "page_props",
        dump -> {
          int page = dump.select("pp_page");
          int name = dump.select("pp_propname");
          int value = dump.select("pp_value");
          SqlRow row = dump.row();
          while (dump.next()) {
            int module = modules.withId(row.number(page));
            if (module >= 0 && row.text(name).equals("wikibase_item")) {
              figures.fact("wikibase_item", module, row.text(value));
            }
          }
        });
  }

  /** Gives the sink the modules with their figures. */
  void give(DumpSink sink) {
    for (int i = 0; i < modules.size(); i++) {
      long[] attributes = modules.attributes(i);
      figures.figure("redirect")[i] = Math.max(0, attributes[0]);
      figures.figure("new")[i] = Math.max(0, attributes[1]);
      figures.figure("length")[i] = Math.max(0, attributes[2]);
      sink.usage(modules.page(i), figures.usage(i));
    }
  }
}
