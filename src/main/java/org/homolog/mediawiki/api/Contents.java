package org.homolog.mediawiki.api;

import java.io.IOException;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.homolog.corpus.Wiki;

/**
 * Fetches the latest text of pages, many a request. A batch that fails, or that the wiki cannot
 * answer, is halved until the page is found that it fails for.
 */
final class Contents {
  /** MediaWiki cuts a reply at 8 MiB. */
  private static final long BYTES_A_REQUEST = 6_000_000;

  /** More than the halvings from a batch to a few bad pages: then it is not the pages' fault. */
  private static final int FAILURES_IN_A_ROW = 16;

  private final ActionApi api;
  private final Wiki wiki;
  private final HarvestSink sink;
  private int failures;

  Contents(ActionApi api, Wiki wiki, HarvestSink sink) {
    this.api = api;
    this.wiki = wiki;
    this.sink = sink;
  }

  /**
   * Hands every page to the sink: its text, or why there is none.
   *
   * @throws ApiException if the wiki answers no more; what was handed on before stays good
   */
  void fetch(Collection<PageHeader> pages) throws IOException {
    SortedMap<Long, PageHeader> batch = new TreeMap<>();
    long bytes = 0;
    for (PageHeader page : pages) {
      if (batch.size() == PageLists.IDS_A_REQUEST || bytes + page.length() > BYTES_A_REQUEST) {
        fetchBatch(batch);
        batch.clear();
        bytes = 0;
      }
      batch.put(page.pageId(), page);
      bytes += page.length();
    }
    fetchBatch(batch);
  }

  private void fetchBatch(SortedMap<Long, PageHeader> batch) throws IOException {
    if (batch.isEmpty()) {
      return;
    }
    SortedMap<Long, PageHeader> open = new TreeMap<>(batch);
    String reason;
    try {
      Optional<String> stuck = ask(open);
      failures = 0;
      if (stuck.isEmpty()) {
        open.values().forEach(page -> missed(page, "the wiki gives no revision of it"));
        return;
      }
      reason = "longer than the wiki gives in one reply: " + stuck.get();
    } catch (ApiException e) {
      failures++;
      if (!e.divisible() || failures == FAILURES_IN_A_ROW) {
        throw e;
      }
      reason = Messages.said(e);
    }
    if (batch.size() == 1) {
      for (PageHeader page : open.values()) {
        missed(page, reason);
      }
    } else {
      for (SortedMap<Long, PageHeader> half : halves(open)) {
        fetchBatch(half);
      }
    }
  }

  /** Asks for the pages and takes those that come out of them. */
  private Optional<String> ask(SortedMap<Long, PageHeader> open) throws IOException {
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("pageids", PageLists.joined(open.keySet()));
    parameters.put("prop", "revisions");
    parameters.put("rvprop", "ids|content|contentmodel|flags|size|sha1|slotsize|slotsha1");
    parameters.put("rvslots", "main");
    String what =
        open.size() == 1 ? "the text of a page" : "the text of %d pages".formatted(open.size());
    return api.pages(
        what,
        parameters,
        page -> {
          PageHeader header = open.get(page.path("pageid").asLong(0));
          if (header != null && new PageText(api, wiki, header, page).handTo(sink)) {
            open.remove(header.pageId());
          }
        });
  }

  private void missed(PageHeader page, String reason) {
    sink.missed(page.pageId(), page.title(), page.lastRevisionId(), reason);
  }

  private static List<SortedMap<Long, PageHeader>> halves(SortedMap<Long, PageHeader> pages) {
    if (pages.size() < 2) {
      return List.of(pages);
    }
    Iterator<Long> middle = pages.keySet().stream().skip(pages.size() / 2).iterator();
    long from = middle.next();
    return List.of(new TreeMap<>(pages.headMap(from)), new TreeMap<>(pages.tailMap(from)));
  }
}
