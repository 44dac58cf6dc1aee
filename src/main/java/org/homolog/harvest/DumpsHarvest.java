package org.homolog.harvest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.homolog.corpus.Module;
import org.homolog.corpus.ModuleId;
import org.homolog.corpus.Site;
import org.homolog.corpus.Usage;
import org.homolog.corpus.Wiki;
import org.homolog.mediawiki.dump.DumpSink;
import org.homolog.mediawiki.dump.DumpUsage;
import org.homolog.mediawiki.dump.ModulePage;
import org.homolog.mediawiki.dump.TableDumps;
import org.homolog.source.ModuleSink;
import org.homolog.source.ModuleSource;
import org.homolog.source.Skipped;
import org.homolog.source.SourceOptions;
import org.homolog.store.UsagePart;

/** The modules of a wiki and their usage, from its public dumps. */
final class DumpsHarvest {
  static final String KIND = "dumps";

  private static final int DEPTH = 3;
  private static final Pattern PAGES =
      Pattern.compile(
          "(?<wiki>\\w+)-(\\d{8}|latest)-pages-(?<kind>articles|meta-current).*\\.xml.*(\\.bz2|\\.gz)?");

  private final List<Path> files;
  private final DumpFolder folder;
  private final boolean texts;
  private final SharedStore store;

  /**
   * @param texts whether the modules are read, too, and not only their usage
   */
  DumpsHarvest(DumpFolder folder, boolean texts, SharedStore store) throws IOException {
    try (Stream<Path> found = Files.walk(folder.path(), DEPTH)) {
      this.files = found.filter(Files::isRegularFile).sorted().toList();
    }
    this.folder = folder;
    this.texts = texts;
    this.store = store;
  }

  EachWiki.Result run(Site site, WikisProgress.OfWiki reached) throws IOException {
    TableDumps dumps = folder.of(site.wiki());
    var modules = new Modules();
    List<Path> pages = texts ? pages(dumps.wiki()) : List.of();
    for (Path file : pages) {
      ModuleSource.of(file, SourceOptions.DEFAULTS.withWiki(dumps.wiki().dbname())).read(modules);
    }
    if (!pages.isEmpty() && modules.skipped.isEmpty()) {
      store.write(writer -> writer.prune(Set.of(dumps.wiki())));
    }
    var figures = new UsageOfModules(dumps.wiki());
    var progress = new BytesProgress(dumps.tables().values(), reached);
    new DumpUsage(Instant.now(), progress).read(dumps, figures);
    store.write(writer -> writer.flush());
    String missing =
        dumps.missing().isEmpty() ? "" : "no dump of " + String.join(", ", dumps.missing());
    return new EachWiki.Result(
        texts ? modules.count : figures.count,
        modules.skipped.size(),
        modules.skipped.isEmpty() ? missing : modules.skipped.getFirst().toString());
  }

  /** All pages rather than articles and templates only, where there are both. */
  private List<Path> pages(Wiki wiki) {
    List<Path> current = pages(wiki, "meta-current");
    return current.isEmpty() ? pages(wiki, "articles") : current;
  }

  private List<Path> pages(Wiki wiki, String kind) {
    return files.stream()
        .filter(
            file -> {
              Matcher name = PAGES.matcher(file.getFileName().toString());
              return name.matches()
                  && !file.toString().contains("multistream-index")
                  && name.group("wiki").equals(wiki.dbname())
                  && name.group("kind").equals(kind);
            })
        .toList();
  }

  private final class Modules implements ModuleSink {
    private final List<Skipped> skipped = new ArrayList<>();
    private long count;

    @Override
    public void module(Module module) {
      count++;
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
      skipped.add(what);
    }
  }

  private final class UsageOfModules implements DumpSink {
    private final Wiki wiki;
    private final Instant now = Instant.now();
    private long count;

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
        count++;
      }
    }
  }
}
