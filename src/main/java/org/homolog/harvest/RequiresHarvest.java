package org.homolog.harvest;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.homolog.corpus.ModuleId;
import org.homolog.corpus.ModuleTitles;
import org.homolog.corpus.Site;
import org.homolog.corpus.Source;
import org.homolog.fingerprint.Fingerprinter;
import org.homolog.parse.LuaParser;
import org.homolog.parse.ParseResult;
import org.homolog.parse.Parsed;
import org.homolog.parse.Unparsable;
import org.homolog.store.StoredModule;
import org.homolog.store.UsagePart;

/**
 * Which modules of a wiki load which, from their source: {@code require}, {@code mw.loadData} and
 * {@code mw.loadJsonData} with a title that is written out.
 */
final class RequiresHarvest {
  static final String KIND = "requires";

  private final SharedStore store;
  private final LuaParser parser = new LuaParser();

  /** What a text loads, as written, by its SHA-1. */
  private final Map<String, Set<String>> texts = new HashMap<>();

  RequiresHarvest(SharedStore store) {
    this.store = store;
  }

  /** Stores, of each module, how many it loads and how many load it. */
  void run(Site site) {
    List<StoredModule> modules = store.modules(site.wiki());
    ModuleTitles titles = ModuleTitles.of(site);
    Set<String> known =
        modules.stream().map(module -> module.id().title()).collect(Collectors.toSet());
    Map<ModuleId, Set<String>> required = new HashMap<>();
    Map<String, Long> requiring = new HashMap<>();
    for (StoredModule module : modules) {
      Set<String> loads = new TreeSet<>();
      for (String written : loads(module.sha1())) {
        titles.resolve(written, known::contains).ifPresent(loads::add);
      }
      loads.remove(module.id().title());
      loads.forEach(title -> requiring.merge(title, 1L, Long::sum));
      required.put(module.id(), loads);
    }
    Instant now = Instant.now();
    Map<ModuleId, UsagePart> parts = new TreeMap<>();
    required.forEach(
        (module, loads) -> {
          Map<String, Long> figures =
              Map.of(
                  "required_modules",
                  (long) loads.size(),
                  "requiring_modules",
                  requiring.getOrDefault(module.title(), 0L));
          parts.put(module, Figures.part(KIND, figures, now));
        });
    store.write(writer -> writer.put(parts));
  }

  private Set<String> loads(String sha1) {
    return texts.computeIfAbsent(sha1, _ -> read(store.ask(from -> from.source(sha1))));
  }

  private Set<String> read(Source source) {
    ParseResult result = parser.parse(source.bytes());
    return switch (result) {
      case Parsed parsed -> Fingerprinter.capabilities(parsed.chunk()).requires();
      case Unparsable _ -> Set.of();
    };
  }
}
