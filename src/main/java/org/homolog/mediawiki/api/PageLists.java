package org.homolog.mediawiki.api;

import java.io.IOException;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.LongConsumer;

/** Headers of a wiki's pages: all of the Module namespace, or some by their ids. */
final class PageLists {
  /** What a client without a bot flag is given for ids. */
  static final int IDS_A_REQUEST = 50;

  private final ActionApi api;

  PageLists(ActionApi api) {
    this.api = api;
  }

  /**
   * Every page of the Module namespace by its id, whatever its content model.
   *
   * @param progress is told the number of pages that have come
   * @throws ApiException if they do not all come
   */
  SortedMap<Long, PageHeader> modules(LongConsumer progress) throws IOException {
    SortedMap<Long, PageHeader> pages = new TreeMap<>();
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("generator", "allpages");
    parameters.put("gapnamespace", Integer.toString(PageHeader.MODULE_NAMESPACE));
    parameters.put("gaplimit", "500");
    parameters.put("prop", "info");
    String what = "the list of modules";
    Optional<String> stuck =
        api.pages(
            what,
            parameters,
            page -> {
              PageHeader header = PageHeader.of(page);
              pages.put(header.pageId(), header);
              progress.accept(pages.size());
            });
    if (stuck.isPresent()) {
      throw new ApiException(api + ": " + what + ": " + stuck.get());
    }
    return pages;
  }

  /** The pages that exist of those with the ids, in whatever namespace they are. */
  SortedMap<Long, PageHeader> byId(SortedSet<Long> pageIds) throws IOException {
    SortedMap<Long, PageHeader> pages = new TreeMap<>();
    Iterator<Long> rest = pageIds.iterator();
    while (rest.hasNext()) {
      SortedSet<Long> batch = new TreeSet<>();
      while (rest.hasNext() && batch.size() < IDS_A_REQUEST) {
        batch.add(rest.next());
      }
      String what = "%d pages by id".formatted(batch.size());
      Optional<String> stuck =
          api.pages(
              what,
              Map.of("pageids", joined(batch), "prop", "info"),
              page -> {
                if (!page.path("missing").asBoolean(false)) {
                  PageHeader header = PageHeader.of(page);
                  pages.put(header.pageId(), header);
                }
              });
      if (stuck.isPresent()) {
        throw new ApiException(api + ": " + what + ": " + stuck.get());
      }
    }
    return pages;
  }

  static String joined(Collection<Long> pageIds) {
    return String.join("|", pageIds.stream().map(String::valueOf).toList());
  }
}
