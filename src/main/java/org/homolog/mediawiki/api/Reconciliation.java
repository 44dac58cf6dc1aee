package org.homolog.mediawiki.api;

import java.io.IOException;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which pages are modules. Pages that the list lacks but the store or the replica knows, and those
 * that the replica lacks, are looked up by their ids.
 */
final class Reconciliation {
  /** A page that is no module, or no longer. */
  record NoModule(String title, String reason) {}

  private final KnownModules known;
  private final SortedMap<Long, PageHeader> modules = new TreeMap<>();
  private final SortedMap<Long, NoModule> others = new TreeMap<>();

  Reconciliation(KnownModules known) {
    this.known = known;
  }

  /** Takes the list of all pages of the Module namespace, and looks up what is in doubt. */
  void reconcile(SortedMap<Long, PageHeader> listed, PageLists lists) throws IOException {
    for (PageHeader page : listed.values()) {
      if (isKnown(page.pageId()) || page.whyNoModule().isEmpty()) {
        take(page);
      }
    }
    SortedSet<Long> doubtful = doubtful(listed);
    SortedMap<Long, PageHeader> found = lists.byId(doubtful);
    for (long pageId : doubtful) {
      PageHeader page = found.get(pageId);
      if (page != null) {
        take(page);
      } else {
        PageHeader before = modules.remove(pageId);
        others.put(
            pageId, new NoModule(title(pageId, before == null ? "" : before.title()), "deleted"));
      }
    }
  }

  private SortedSet<Long> doubtful(SortedMap<Long, PageHeader> listed) {
    SortedSet<Long> doubtful = new TreeSet<>(known.stored().keySet());
    if (known.replica().isPresent()) {
      SortedSet<Long> replica = known.replica().get();
      doubtful.addAll(replica);
      doubtful.removeAll(listed.keySet());
      modules.keySet().stream().filter(id -> !replica.contains(id)).forEach(doubtful::add);
    } else {
      doubtful.removeAll(listed.keySet());
    }
    return doubtful;
  }

  private void take(PageHeader page) {
    Optional<String> reason = page.whyNoModule();
    if (reason.isEmpty()) {
      modules.put(page.pageId(), page);
    } else {
      modules.remove(page.pageId());
      others.put(page.pageId(), new NoModule(title(page.pageId(), page.title()), reason.get()));
    }
  }

  private boolean isKnown(long pageId) {
    return known.stored().containsKey(pageId)
        || known.replica().filter(ids -> ids.contains(pageId)).isPresent();
  }

  private String title(long pageId, String otherwise) {
    KnownModule module = known.stored().get(pageId);
    return module == null ? otherwise : module.title();
  }

  /** The modules by page id. */
  SortedMap<Long, PageHeader> modules() {
    return modules;
  }

  /** Pages by id that the store or the replica took for modules, and those deleted meanwhile. */
  SortedMap<Long, NoModule> others() {
    return others;
  }
}
