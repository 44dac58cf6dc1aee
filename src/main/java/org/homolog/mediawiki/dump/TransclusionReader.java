package org.homolog.mediawiki.dump;

import com.carrotsearch.hppc.LongObjectHashMap;

/** Reads {@code templatelinks}: who transcludes modules, and what modules' own pages transclude. */
final class TransclusionReader {
  private final SqlDump dump;
  private final LinkTargets.Columns targets;
  private final ModulePages modules;
  private final ModuleFigures figures;
  private final long[] transclusions;
  private final long[] transcludedPages;
  private final long[] transcludedModules;
  private final long[] transcludedTemplates;
  private final LongObjectHashMap<long[]> byNamespace = new LongObjectHashMap<>();

  TransclusionReader(
      SqlDump dump, LinkTargets.Columns targets, ModulePages modules, ModuleFigures figures) {
    this.dump = dump;
    this.targets = targets;
    this.modules = modules;
    this.figures = figures;
    transclusions = figures.figure("transclusions");
    transcludedPages = figures.figure("transcluded_pages");
    transcludedModules = figures.figure("transcluded_modules");
    transcludedTemplates = figures.figure("transcluded_templates");
    for (long namespace : new long[] {0, 10, ModulePages.MODULE_NAMESPACE}) {
      byNamespace.put(namespace, figures.figure("transclusions_ns" + namespace));
    }
  }

  /** Gives the sink each page that transcludes a module, but for the module itself. */
  void read(DumpSink sink) throws DumpException {
    int from = dump.select("tl_from");
    int namespace = dump.select("tl_from_namespace");
    SqlRow row = dump.row();
    while (dump.next()) {
      int target = targets.target();
      long page = row.number(from);
      if (page < 0 || page > Integer.MAX_VALUE) {
        throw dump.unknown("tl_from", row.text(from));
      }
      countOwn(modules.withId(page), target);
      if (target >= 0 && modules.page(target).pageId() != page) {
        transclusions[target]++;
        inNamespace(row.number(namespace))[target]++;
        sink.transclusion(page, modules.page(target).pageId());
      }
    }
  }

  private void countOwn(int module, int target) {
    if (module >= 0) {
      transcludedPages[module]++;
      if (target == LinkTargets.TEMPLATE) {
        transcludedTemplates[module]++;
      } else if (target != LinkTargets.OTHER) {
        transcludedModules[module]++;
      }
    }
  }

  private long[] inNamespace(long namespace) {
    long[] counts = byNamespace.get(namespace);
    if (counts == null) {
      counts = figures.figureWhereAny("transclusions_ns" + namespace);
      byNamespace.put(namespace, counts);
    }
    return counts;
  }
}
