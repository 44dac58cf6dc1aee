package org.homolog.harvest;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.homolog.corpus.Module;
import org.homolog.corpus.ModuleId;
import org.homolog.corpus.Site;
import org.homolog.corpus.Usage;
import org.homolog.corpus.Wiki;
import org.homolog.mediawiki.dump.DumpSink;
import org.homolog.mediawiki.dump.DumpUsage;
import org.homolog.mediawiki.dump.ModulePage;
import org.homolog.mediawiki.dump.PageDumps;
import org.homolog.mediawiki.dump.PassedOver;
import org.homolog.mediawiki.dump.TableDumps;
import org.homolog.pipeline.Progress;
import org.homolog.source.ModuleSink;
import org.homolog.source.ModuleSource;
import org.homolog.source.Skipped;
import org.homolog.source.SourceException;
import org.homolog.source.SourceOptions;
import org.homolog.store.UsagePart;

/** The modules of a wiki and their usage, from its public dumps. */
final class DumpsHarvest {
  static final String KIND = "dumps";

  private static final PageDumps NO_PAGES = new PageDumps(List.of(), List.of(), List.of());

  private final DumpFolder folder;
  private final boolean texts;
  private final SharedStore store;
  private final Progress progress;

  /**
   * @param texts whether the modules are read, too, and not only their usage
   */
  DumpsHarvest(DumpFolder folder, boolean texts, SharedStore store, Progress progress) {
    this.folder = folder;
    this.texts = texts;
    this.store = store;
    this.progress = progress;
  }

  EachWiki.Result run(Site site, WikisProgress.OfWiki reached) throws IOException {
    TableDumps dumps = folder.of(site.wiki());
    PageDumps pages = texts ? folder.pages(dumps.wiki()) : NO_PAGES;
    tell(dumps.wiki(), dumps.passedOver());
    tell(dumps.wiki(), pages.passedOver());
    var modules = new Modules();
    modules.half(dumps.half());
    modules.half(pages.half());
    for (Path file : pages.files()) {
      modules.read(file, dumps.wiki());
    }
    var figures = new UsageOfModules(dumps.wiki());
    var bytes = new BytesProgress(dumps.tables().values(), reached);
    new DumpUsage(Instant.now(), bytes).read(dumps, figures);
    if (!pages.files().isEmpty()) {
      prune(dumps.wiki(), modules, figures.listed);
    }
    store.write(writer -> writer.flush());
    return new EachWiki.Result(
        texts ? modules.read.size() : figures.listed.size(),
        modules.skipped.size(),
        modules.skipped.isEmpty() ? missing(dumps, pages) : modules.reason());
  }

  private void tell(Wiki wiki, List<PassedOver> passedOver) {
    passedOver.forEach(files -> progress.warn(wiki + ": " + files));
  }

  /**
   * Removes what the wiki has no more. What the table {@code page} lists stays: a part of the dump
   * of pages may be missing, which the names of the others do not tell.
   */
  private void prune(Wiki wiki, Modules modules, Set<ModuleId> listed) {
    List<ModuleId> unread = listed.stream().filter(id -> !modules.read.contains(id)).toList();
    if (!unread.isEmpty()) {
      progress.warn(
          "%s: %,d of the table page are in no dump of pages, as %s; what is stored of them stays"
              .formatted(
                  wiki, unread.size(), unread.stream().min(ModuleId::compareTo).orElseThrow()));
    }
    if (modules.skipped.isEmpty()) {
      store.write(writer -> writer.prune(wiki, listed));
    }
  }

  private String missing(TableDumps dumps, PageDumps pages) {
    List<String> missing = new ArrayList<>(dumps.missing());
    if (texts && pages.files().isEmpty()) {
      missing.add("pages-articles");
    }
    return missing.isEmpty() ? "" : "no dump of " + String.join(", ", missing);
  }

  private final class Modules implements ModuleSink {
    private final List<String> skipped = new ArrayList<>();
    private final Set<ModuleId> read = new HashSet<>();

    void half(List<Path> files) {
      files.forEach(file -> skip(file + ": was not downloaded to its end; fetch it again"));
    }

    /** Reads a file; one that breaks off does not stop the others. */
    void read(Path file, Wiki wiki) throws IOException {
      try {
        ModuleSource.of(file, SourceOptions.DEFAULTS.withWiki(wiki.dbname())).read(this);
      } catch (SourceException e) {
        skip(String.valueOf(e.getMessage()));
      }
    }

    private void skip(String what) {
      skipped.add(what);
      progress.warn(what);
    }

    String reason() {
      int more = skipped.size() - 1;
      return skipped.getFirst() + (more == 0 ? "" : "; and %,d more".formatted(more));
    }

    @Override
    public void module(Module module) {
      read.add(module.id());
      if (module.pageId().isPresent()) {
        store.write(writer -> writer.putPage(module));
      } else {
        store.write(writer -> writer.put(module));
      }
    }

    @Override
    public void usage(ModuleId module, Usage usage) {
      store.write(writer -> writer.put(module, usage));
    }

    @Override
    public void skipped(Skipped what) {
      skip(what.toString());
    }
  }

  private final class UsageOfModules implements DumpSink {
    private final Wiki wiki;
    private final Instant now = Instant.now();
    private final Set<ModuleId> listed = new HashSet<>();

    UsageOfModules(Wiki wiki) {
      this.wiki = wiki;
    }

    @Override
    public void transclusion(long fromPageId, long modulePageId) {
      // pageviews are harvested by themselves
    }

    @Override
    public void usage(ModulePage page, Usage usage) {
      if (page.contentModel().isEmpty() || page.contentModel().equals("Scribunto")) {
        var module = new ModuleId(wiki, page.title());
        store.write(writer -> writer.put(module, new UsagePart(UsageHarvest.KIND, usage, now)));
        listed.add(module);
      }
    }
  }
}
