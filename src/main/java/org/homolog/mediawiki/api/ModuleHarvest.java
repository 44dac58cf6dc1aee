package org.homolog.mediawiki.api;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import org.homolog.corpus.Site;

/**
 * Harvests the modules of one wiki: lists the pages of the Module namespace, and fetches the text
 * of those whose latest revision is not in the store. A harvest that was broken off goes on where
 * it was if the store is asked again what it has.
 */
public final class ModuleHarvest {
  private final Site site;
  private final ActionApi api;
  private final PageLists lists;

  public ModuleHarvest(ApiClient client, Site site) {
    this.site = site;
    this.api = ActionApi.of(client, site);
    this.lists = new PageLists(api);
  }

  /**
   * Brings the store, which the sink stands for, to what the wiki has.
   *
   * @throws ApiException if the wiki does not answer; what came before stays good
   */
  public HarvestCounts harvest(KnownModules known, HarvestSink sink, HarvestProgress progress)
      throws IOException {
    long before = api.requests();
    Reconciliation pages = new Reconciliation(known);
    pages.reconcile(listed(before, progress), lists);
    List<PageHeader> wanted = wanted(known, pages.modules());
    long unchanged = pages.modules().size() - wanted.size();
    long total = pages.modules().size() + pages.others().size();
    Tally tally =
        new Tally(
            known, sink, done -> progress.at(unchanged + done, total, api.requests() - before));
    pages.others().forEach((pageId, page) -> tally.gone(pageId, page.title(), page.reason()));
    long listing = api.requests();
    new Contents(api, site.wiki(), tally).fetch(wanted);
    progress.at(total, total, api.requests() - before);
    return new HarvestCounts(
        unchanged + tally.fetched() + tally.missed(),
        unchanged,
        tally.fetched(),
        tally.missed(),
        tally.gone(),
        api.requests() - before,
        api.requests() - listing);
  }

  /** A wiki without Scribunto refuses to list the namespace. */
  private SortedMap<Long, PageHeader> listed(long before, HarvestProgress progress)
      throws IOException {
    boolean none =
        !site.namespaces().isEmpty() && !site.namespaces().containsKey(PageHeader.MODULE_NAMESPACE);
    return none
        ? Collections.emptySortedMap()
        : lists.modules(count -> progress.at(0, count, api.requests() - before));
  }

  private static List<PageHeader> wanted(KnownModules known, SortedMap<Long, PageHeader> modules) {
    List<PageHeader> wanted = new ArrayList<>();
    for (PageHeader page : modules.values()) {
      KnownModule stored = known.stored().get(page.pageId());
      boolean changed =
          stored == null
              ? known.since().isEmpty() || !page.touched().isBefore(known.since().get())
              : stored.revisionId() != page.lastRevisionId()
                  || !stored.title().equals(page.title());
      if (changed) {
        wanted.add(page);
      }
    }
    return wanted;
  }
}
