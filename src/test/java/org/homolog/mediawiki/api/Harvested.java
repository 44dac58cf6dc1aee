package org.homolog.mediawiki.api;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.homolog.corpus.Module;

/** What a harvest handed on. */
final class Harvested implements HarvestSink {
  private final SortedMap<Long, Module> modules = new TreeMap<>();
  private final List<String> missed = new ArrayList<>();
  private final List<String> gone = new ArrayList<>();

  @Override
  public void module(Module module) {
    modules.put(module.pageId().orElseThrow(), module);
  }

  @Override
  public void missed(long pageId, String title, long revisionId, String reason) {
    missed.add(pageId + " " + title + ": " + reason);
  }

  @Override
  public void gone(long pageId, String title, String reason) {
    gone.add(pageId + " " + title + ": " + reason);
  }

  SortedMap<Long, Module> modules() {
    return modules;
  }

  List<String> titles() {
    return modules.values().stream().map(module -> module.id().title()).toList();
  }

  List<String> missed() {
    return missed;
  }

  List<String> gone() {
    return gone;
  }

  /** What a store that took all this has. */
  KnownModules stored() {
    SortedMap<Long, KnownModule> stored = new TreeMap<>();
    modules.forEach(
        (pageId, module) ->
            stored.put(pageId, new KnownModule(module.revisionId(), module.id().title())));
    return KnownModules.of(stored);
  }
}
