package org.homolog.mediawiki.replica;

import com.carrotsearch.hppc.LongArrayList;
import com.carrotsearch.hppc.LongLongHashMap;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.Consumer;
import org.homolog.corpus.Wiki;

/**
 * Which pages of a wiki transclude which of its modules, directly or through others; a module's own
 * page does not count. Held in memory are the modules' ids and the pairs of one range of pages.
 */
public final class ReplicaTransclusions {
  /** Ids of pages that are asked for at once. */
  private static final long PAGES = 20_000;

  /** Ranges are split further where they hold more pairs. */
  private static final int MOST_PAIRS = 2_000_000;

  private static final Question TARGETS =
      new Question(
          "link targets of modules",
          """
          SELECT lt_id, page_id
          FROM page JOIN linktarget ON lt_namespace = page_namespace AND lt_title = page_title
          WHERE page_id BETWEEN ? AND ?
            AND page_namespace = 828 AND page_content_model = 'Scribunto'
          """);

  /** The straight join keeps to the primary key of templatelinks, so that nothing is sorted. */
  private static final Question LINKS =
      new Question(
          "transclusions of modules",
          """
          SELECT STRAIGHT_JOIN tl_from, tl_target_id
          FROM templatelinks JOIN linktarget ON lt_id = tl_target_id
          WHERE tl_from BETWEEN ? AND ? AND lt_namespace = 828
          ORDER BY tl_from, tl_target_id
          """);

  private final Replicas replicas;
  private final long step;

  public ReplicaTransclusions(Replicas replicas) {
    this(replicas, PAGES);
  }

  /** With another number of page ids at once. */
  ReplicaTransclusions(Replicas replicas, long step) {
    this.replicas = replicas;
    this.step = step;
  }

  /** Hands on all pairs in the order of the transcluding pages' ids. */
  public void read(Wiki wiki, TransclusionSink sink, Consumer<Missed> missed)
      throws ReplicaException {
    try (Replica replica = replicas.open(wiki)) {
      RangeReader reader = new RangeReader(wiki, 1, missed);
      LongLongHashMap modules = modules(replica, reader);
      reader.readAll(
          LINKS.what(),
          replica.largest("tl_from", "templatelinks"),
          step,
          pages -> replica.ask(LINKS.of(pages), rows -> pairs(rows, modules)),
          (_, pairs) -> {
            for (int i = 0; i < pairs.size(); i += 2) {
              sink.transclusion(pairs.get(i), pairs.get(i + 1));
            }
          });
    }
  }

  /** Page ids of modules by the ids that links to them have. */
  private static LongLongHashMap modules(Replica replica, RangeReader reader)
      throws ReplicaException {
    LongLongHashMap modules = new LongLongHashMap();
    long last = replica.largest("page_id", "page");
    reader.readAll(
        TARGETS.what(),
        last,
        Math.max(1, last),
        pages -> replica.ask(TARGETS.of(pages), ReplicaTransclusions::targets),
        (_, read) -> modules.putAll(read));
    return modules;
  }

  private static LongLongHashMap targets(ResultSet rows) throws SQLException {
    LongLongHashMap targets = new LongLongHashMap();
    while (rows.next()) {
      targets.put(rows.getLong(1), rows.getLong(2));
    }
    return targets;
  }

  private static LongArrayList pairs(ResultSet rows, LongLongHashMap modules)
      throws SQLException, TooMuchException {
    LongArrayList pairs = new LongArrayList();
    while (rows.next()) {
      long from = rows.getLong(1);
      long module = modules.getOrDefault(rows.getLong(2), from);
      if (module != from) {
        pairs.add(from, module);
      }
      if (pairs.size() > 2 * MOST_PAIRS) {
        throw new TooMuchException("more than %,d transclusions".formatted(MOST_PAIRS));
      }
    }
    return pairs;
  }
}
