package org.homolog.web.table;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.homolog.corpus.ModuleId;
import org.homolog.ranking.Mark;
import org.homolog.web.table.ModuleRow.Kind;
import org.homolog.web.table.WikiTable.WikiRow;

/** All modules, to be filtered and ordered; safe for many threads. */
public final class ModuleTable {
  private final List<ModuleRow> rows;
  private final WikiTable wikis;
  private final Map<ModuleId, Integer> places = new HashMap<>();
  private final List<String> titles = new ArrayList<>();
  private final BitSet marked = new BitSet();
  private final Map<ModuleSort, int[]> orders = new EnumMap<>(ModuleSort.class);

  /**
   * @param rows by wiki and title
   */
  public ModuleTable(List<ModuleRow> rows, WikiTable wikis) {
    this.rows = List.copyOf(rows);
    this.wikis = wikis;
    for (ModuleRow row : rows) {
      ModuleId id = row.module().id();
      places.put(id, row.place());
      titles.add(id.title().toLowerCase(Locale.ROOT));
      marked.set(row.place(), !Mark.of(id.title()).isEmpty());
    }
  }

  /** All modules, by wiki and title. */
  public List<ModuleRow> rows() {
    return rows;
  }

  /** The module of that id. */
  public Optional<ModuleRow> find(ModuleId id) {
    return Optional.ofNullable(places.get(id)).map(rows::get);
  }

  /** What a list of modules shows. */
  public Selected<ModuleRow> select(ModuleQuery query) {
    BitSet places = filtered(query);
    int count = places.cardinality();
    int start = query.slice().start(count);
    int end = query.slice().end(count);
    int[] order = order(query.sort());
    var shown = new ArrayList<ModuleRow>();
    int seen = 0;
    for (int i = 0; i < order.length && seen < end; i++) {
      int place = order[query.isAscending() ? order.length - 1 - i : i];
      if (places.get(place) && seen++ >= start) {
        shown.add(rows.get(place));
      }
    }
    return new Selected<>(count, start, shown);
  }

  private BitSet filtered(ModuleQuery query) {
    var places = new BitSet(rows.size());
    String text = query.text().strip().toLowerCase(Locale.ROOT);
    boolean[] onWiki = wikis(query.where());
    for (ModuleRow row : rows) {
      ModuleQuery.What what = query.what();
      places.set(
          row.place(),
          onWiki[wikis.number(row.module().id().wiki())]
              && what.data().takes(row.text().kind() == Kind.DATA)
              && what.sandboxes().takes(marked.get(row.place()))
              && what.grouped().takes(row.group().isPresent())
              && titles.get(row.place()).contains(text));
    }
    return places;
  }

  private boolean[] wikis(ModuleQuery.Where where) {
    List<WikiRow> all = wikis.rows();
    boolean[] taken = new boolean[all.size()];
    for (int i = 0; i < taken.length; i++) {
      WikiRow row = all.get(i);
      taken[i] =
          where.wiki().map(row.wiki().dbname()::equals).orElse(true)
              && where.language().map(row.language()::equals).orElse(true)
              && where.family().map(row.family()::equals).orElse(true);
    }
    return taken;
  }

  /** All places, the highest first. */
  private int[] order(ModuleSort sort) {
    synchronized (orders) {
      return orders.computeIfAbsent(sort, this::sorted);
    }
  }

  private int[] sorted(ModuleSort sort) {
    Comparator<Integer> highestFirst =
        switch (sort) {
          case TITLE ->
              Comparator.comparing((Integer place) -> rows.get(place).module().id().title())
                  .reversed();
          case WIKI -> Comparator.reverseOrder();
          default -> {
            ToDoubleFunction<ModuleRow> value = value(sort);
            double[] values = rows.stream().mapToDouble(value).toArray();
            yield Comparator.comparingDouble(place -> -values[place]);
          }
        };
    return IntStream.range(0, rows.size())
        .boxed()
        .sorted(highestFirst)
        .mapToInt(place -> place)
        .toArray();
  }

  private static ToDoubleFunction<ModuleRow> value(ModuleSort sort) {
    return switch (sort) {
      case TRANSCLUSIONS -> row -> row.usage().transclusions();
      case PAGEVIEWS -> row -> row.usage().pageviews();
      case COPIES -> ModuleRow::copies;
      case TOKENS -> row -> row.text().tokens();
      case REQUIRED_BY -> ModuleRow::requiredBy;
      case LENGTH, EDITS, EDITORS -> row -> row.usage().figure(sort.key());
      case LAST_EDIT -> row -> seconds(row.usage().lastEdit());
      case TITLE, WIKI -> throw new IllegalArgumentException(sort + " is no number");
    };
  }

  private static double seconds(String time) {
    try {
      return time.isEmpty() ? 0 : Instant.parse(time).getEpochSecond();
    } catch (DateTimeParseException _) {
      return 0; // a file of usage may say anything
    }
  }
}
