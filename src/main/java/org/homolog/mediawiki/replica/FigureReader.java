package org.homolog.mediawiki.replica;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/** Reads the usage of one wiki's modules, so many modules at once, and merges it by page id. */
final class FigureReader {
  private static final Question IDS =
      new Question(
          "list of modules",
          """
          SELECT page_id FROM page
          WHERE page_id BETWEEN ? AND ?
            AND page_namespace = 828 AND page_content_model = 'Scribunto'
          ORDER BY page_id
          """);

  private static final long LARGEST_ID = (1L << 32) - 1;

  private final Replica replica;
  private final int modules;
  private final UsageSink sink;
  private final RangeReader ranges;
  private long last;

  FigureReader(Replica replica, int modules, UsageSink sink) {
    this.replica = replica;
    this.modules = modules;
    this.sink = sink;
    this.ranges = new RangeReader(replica.wiki(), 1, sink::missed);
  }

  /** Reads all modules. */
  void read() throws ReplicaException {
    last = replica.largest("page_id", "page");
    List<Long> ids = ids();
    for (int i = 0; i < ids.size(); i += modules) {
      int next = Math.min(ids.size(), i + modules);
      read(new PageRange(ids.get(i), ids.get(next - 1)));
    }
  }

  private List<Long> ids() throws ReplicaException {
    List<Long> ids = new ArrayList<>();
    ranges.readAll(
        IDS.what(),
        last,
        Math.max(1, last),
        pages -> replica.ask(IDS.of(pages), FigureReader::ids),
        (_, read) -> ids.addAll(read));
    return ids;
  }

  private static List<Long> ids(ResultSet rows) throws SQLException {
    List<Long> ids = new ArrayList<>();
    while (rows.next()) {
      ids.add(rows.getLong(1));
    }
    return ids;
  }

  private void read(PageRange range) throws ReplicaException {
    SortedMap<Long, UsageDraft> drafts = new TreeMap<>();
    read(range, FigureGroups.PAGES, (_, read) -> drafts.putAll(read));
    for (FigureGroup group : FigureGroups.OTHERS) {
      read(range, group, (pages, read) -> merge(drafts, group, pages, read));
    }
    drafts.forEach((pageId, draft) -> sink.usage(pageId, draft.usage()));
  }

  private void read(
      PageRange range, FigureGroup group, BiConsumer<PageRange, SortedMap<Long, UsageDraft>> taker)
      throws ReplicaException {
    ranges.read(group.question().what(), range, pages -> ask(group, pages), taker);
  }

  private SortedMap<Long, UsageDraft> ask(FigureGroup group, PageRange pages)
      throws ReplicaException, TooMuchException {
    try {
      return replica.ask(group.question().of(pages), group::drafts);
    } catch (TooMuchException e) {
      if (pages.size() > 1 || group.part().isEmpty()) {
        throw e;
      }
      List<PageRange> linking =
          List.of(new PageRange(0, last), new PageRange(last + 1, LARGEST_ID));
      return askParts(group, group.part().get().of(pages), linking);
    }
  }

  /** What links to one module, which is too much at once, as a sum over ranges of linking pages. */
  private SortedMap<Long, UsageDraft> askParts(
      FigureGroup group, Question module, List<PageRange> linking)
      throws ReplicaException, TooMuchException {
    SortedMap<Long, UsageDraft> sum = new TreeMap<>();
    for (PageRange pages : linking) {
      SortedMap<Long, UsageDraft> read;
      try {
        read = replica.ask(module.and(pages), group::drafts);
      } catch (TooMuchException e) {
        if (pages.size() == 1) {
          throw e;
        }
        read = askParts(group, module, pages.halves());
      }
      read.forEach(
          (pageId, draft) -> sum.computeIfAbsent(pageId, _ -> new UsageDraft()).merge(draft));
    }
    return sum;
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
