package org.homolog.mediawiki.dump;

import com.carrotsearch.hppc.LongHashSet;
import com.carrotsearch.hppc.LongIntHashMap;
import java.nio.file.Path;
import java.util.Optional;

/** What links go to, by {@code linktarget} or by a namespace and a title in the link's own row. */
final class LinkTargets {
  /** A module that has no page. */
  static final int MISSING_MODULE = -1;

  static final int TEMPLATE = -2;

  /** What is neither module nor template. */
  static final int OTHER = -3;

  private static final int TEMPLATE_NAMESPACE = 10;

  private final ModulePages modules;
  private final LongIntHashMap modulesById = new LongIntHashMap();
  private final LongHashSet templates = new LongHashSet();
  private final boolean known;

  private LinkTargets(ModulePages modules, boolean known) {
    this.modules = modules;
    this.known = known;
  }

  static LinkTargets read(Optional<Path> file, ModulePages modules, DumpProgress progress)
      throws DumpException {
    var targets = new LinkTargets(modules, file.isPresent());
    if (file.isPresent()) {
      try (SqlDump dump = SqlDump.open(file.get(), "linktarget", progress)) {
        targets.read(dump);
      }
    }
    return targets;
  }

  private void read(SqlDump dump) throws DumpException {
    int id = dump.select("lt_id");
    int namespace = dump.select("lt_namespace");
    int title = dump.select("lt_title");
    SqlRow row = dump.row();
    while (dump.next()) {
      long number = row.number(namespace);
      if (number == ModulePages.MODULE_NAMESPACE) {
        modulesById.put(row.number(id), modules.titled(row, title));
      } else if (number == TEMPLATE_NAMESPACE) {
        templates.add(row.number(id));
      }
    }
  }

  /** How to tell the targets of a table of links; empty where only a missing table tells. */
  Optional<Columns> columns(SqlDump links, String prefix) throws DumpException {
    int id = known ? links.selectIfThere(prefix + "_target_id") : -1;
    int namespace = links.selectIfThere(prefix + "_namespace");
    int title = links.selectIfThere(prefix + "_title");
    boolean titled = namespace >= 0 && title >= 0;
    return id >= 0 || (titled && !links.has(prefix + "_target_id"))
        ? Optional.of(new Columns(links.row(), id, titled ? namespace : -1, title))
        : Optional.empty();
  }

  /** The columns by which a table of links says what they go to. */
  final class Columns {
    private final SqlRow row;
    private final int id;
    private final int namespace;
    private final int title;

    private Columns(SqlRow row, int id, int namespace, int title) {
      this.row = row;
      this.id = id;
      this.namespace = namespace;
      this.title = title;
    }

    /** The number of the module that the row's link goes to, or one of the constants above. */
    int target() {
      if (!row.isNull(id)) {
        long target = row.number(id);
        int module = modulesById.getOrDefault(target, OTHER);
        return module == OTHER && templates.contains(target) ? TEMPLATE : module;
      }
      long number = row.number(namespace);
      if (number == ModulePages.MODULE_NAMESPACE) {
        return modules.titled(row, title);
      }
      return number == TEMPLATE_NAMESPACE ? TEMPLATE : OTHER;
    }
  }
}
