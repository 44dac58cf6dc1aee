package org.homolog.mediawiki.replica;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.homolog.corpus.Wiki;

/** How much the modules of a wiki are used, by one query a group of figures and range of pages. */
public final class ReplicaUsage {
  /** Modules that are held in memory at once. */
  private static final int MODULES = 1000;

  private static final Question IDS =
      new Question(
          "list of modules",
          """
          SELECT page_id FROM page
          WHERE page_id BETWEEN ? AND ?
            AND page_namespace = 828 AND page_content_model = 'Scribunto'
          ORDER BY page_id
          """);

  private final Replicas replicas;

  public ReplicaUsage(Replicas replicas) {
    this.replicas = replicas;
  }

  /** Hands on the usage of all modules; figures that have no row are 0. */
  public void read(Wiki wiki, UsageSink sink) throws ReplicaException {
    try (Replica replica = replicas.open(wiki)) {
      RangeReader reader = new RangeReader(wiki, 1, sink::missed);
      for (PageRange range : ranges(replica, reader)) {
        read(replica, reader, range, sink);
      }
    }
  }

  private static List<PageRange> ranges(Replica replica, RangeReader reader)
      throws ReplicaException {
    List<Long> ids = new ArrayList<>();
    long last = replica.largest("page_id", "page");
    reader.readAll(
        IDS.what(),
        last,
        Math.max(1, last),
        pages ->
            replica.ask(
                IDS.of(pages),
                rows -> {
                  List<Long> read = new ArrayList<>();
                  while (rows.next()) {
                    read.add(rows.getLong(1));
                  }
                  return read;
                }),
        (_, read) -> ids.addAll(read));
    List<PageRange> ranges = new ArrayList<>();
    for (int i = 0; i < ids.size(); i += MODULES) {
      ranges.add(new PageRange(ids.get(i), ids.get(Math.min(ids.size(), i + MODULES) - 1)));
    }
    return ranges;
  }

  private static void read(Replica replica, RangeReader reader, PageRange range, UsageSink sink)
      throws ReplicaException {
    SortedMap<Long, UsageDraft> drafts = new TreeMap<>();
    read(replica, reader, range, FigureGroups.PAGES, (_, read) -> drafts.putAll(read));
    for (FigureGroup group : FigureGroups.OTHERS) {
      read(replica, reader, range, group, (part, read) -> merge(drafts, group, part, read));
    }
    drafts.forEach((pageId, draft) -> sink.usage(pageId, draft.usage()));
  }

  private static void read(
      Replica replica,
      RangeReader reader,
      PageRange range,
      FigureGroup group,
      BiConsumer<PageRange, SortedMap<Long, UsageDraft>> taker)
      throws ReplicaException {
    reader.read(
        group.question().what(),
        range,
        pages -> replica.ask(group.question().of(pages), group::drafts),
        taker);
  }

  /** Adds the figures of a group; a module that left between two queries is left out. */
  private static void merge(
      SortedMap<Long, UsageDraft> drafts,
      FigureGroup group,
      PageRange pages,
      SortedMap<Long, UsageDraft> read) {
    drafts
        .subMap(pages.first(), pages.last() + 1)
        .forEach(
            (pageId, draft) -> {
              group.figures().forEach(figure -> draft.add(figure, 0));
              draft.merge(read.getOrDefault(pageId, new UsageDraft()));
            });
  }
}
