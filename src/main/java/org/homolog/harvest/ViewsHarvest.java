package org.homolog.harvest;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.homolog.corpus.ModuleTitles;
import org.homolog.corpus.Site;
import org.homolog.mediawiki.api.ApiClient;
import org.homolog.mediawiki.api.ApiException;
import org.homolog.mediawiki.api.EmbeddedIn;
import org.homolog.mediawiki.api.PageviewsApi;
import org.homolog.store.StoredModule;
import org.homolog.store.UsagePart;

/**
 * The views of the pages that transclude a few modules: the wiki is asked which these are, and the
 * pageviews API about each.
 */
final class ViewsHarvest {
  /** Not that of the pageviews of all modules of a wiki. */
  static final String KIND = "pageviews-api";

  private final EmbeddedIn transclusions;
  private final PageviewsApi api;
  private final ViewsOfModules wanted;
  private final SharedStore store;

  ViewsHarvest(ApiClient client, ViewsOfModules wanted, SharedStore store) {
    this.transclusions = new EmbeddedIn(client);
    this.api = new PageviewsApi(client, wanted.address());
    this.wanted = wanted;
    this.store = store;
  }

  EachWiki.Result run(Site site, WikisProgress.OfWiki reached) throws IOException {
    SortedMap<String, StoredModule> modules = new TreeMap<>();
    store.modules(site.wiki()).forEach(module -> modules.put(module.id().title(), module));
    ModuleTitles titles = ModuleTitles.of(site);
    var views = new Views(site, reached);
    List<String> failures = new ArrayList<>();
    List<String> names = wanted.of(site.wiki());
    for (String name : names) {
      StoredModule module = modules.get(titles.resolve(name, modules::containsKey).orElse(name));
      try {
        if (module == null) {
          failures.add(name + ": no such module is stored, run: homolog harvest modules");
        } else {
          store(module, views.of(module));
        }
      } catch (ApiException e) {
        failures.add(String.valueOf(e.getMessage()));
      }
    }
    store.write(writer -> writer.flush());
    return new EachWiki.Result(
        names.size() - failures.size(),
        failures.size(),
        failures.isEmpty() ? "" : failures.getFirst());
  }

  private void store(StoredModule module, long views) {
    UsagePart part = Figures.part(PageviewsHarvest.KIND, Map.of("pageviews", views), Instant.now());
    store.write(writer -> writer.put(module.id(), part));
  }

  /** Asks for the views of one wiki's pages, and tells how many were asked for. */
  private final class Views {
    private final Site site;
    private final WikisProgress.OfWiki reached;
    private long asked;
    private long listed;

    Views(Site site, WikisProgress.OfWiki reached) {
      this.site = site;
      this.reached = reached;
    }

    long of(StoredModule module) throws IOException {
      SortedMap<Long, String> pages =
          transclusions.pages(site, "Module:" + module.id().title(), wanted.pagesAtMost());
      module.pageId().ifPresent(pages::remove);
      listed += pages.size();
      long sum = 0;
      for (String title : pages.values()) {
        sum += api.views(site, title, wanted.first(), wanted.last());
        asked++;
        reached.at(asked, listed, "pages");
      }
      return sum;
    }
  }
}
