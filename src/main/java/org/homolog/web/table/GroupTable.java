package org.homolog.web.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntToDoubleFunction;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.homolog.corpus.CodeUnit;
import org.homolog.corpus.ModuleId;
import org.homolog.items.GroupItems;
import org.homolog.ranking.Feature;
import org.homolog.ranking.RankedGroup;
import org.homolog.web.table.WikiTable.WikiRow;

/** The groups of modules, or of functions, to be filtered and ordered; safe for many threads. */
public final class GroupTable {
  private static final int MOST_KEPT = 64;
  private static final int MOST_USES = 50;

  private final List<GroupRow> rows;
  private final WikiTable wikis;
  private final Map<String, Double> ranked;
  private final Map<String, Integer> byId = new HashMap<>();

  /** For each wiki the places of the groups with a member there. */
  private final BitSet[] onWiki;

  private final SortedSet<String> uses;
  private final Map<Object, int[]> orders = new ConcurrentHashMap<>();
  private final Map<GroupFilter, BitSet> filtered = new ConcurrentHashMap<>();

  /**
   * The groups as a table.
   *
   * @param groups in the order of the ranking
   * @param weights that they were ranked by
   * @param isData whether a module is a data module
   */
  public static GroupTable of(
      List<RankedGroup> groups,
      WikiTable wikis,
      Map<String, Double> weights,
      GroupItems items,
      Predicate<ModuleId> isData) {
    var reader = new GroupRowReader(items, isData);
    var rows = new ArrayList<GroupRow>();
    groups.forEach(group -> rows.add(reader.read(rows.size(), group)));
    return new GroupTable(rows, wikis, weights);
  }

  private GroupTable(List<GroupRow> rows, WikiTable wikis, Map<String, Double> ranked) {
    this.rows = List.copyOf(rows);
    this.wikis = wikis;
    this.ranked = Map.copyOf(ranked);
    onWiki = new BitSet[wikis.rows().size()];
    Arrays.setAll(onWiki, _ -> new BitSet());
    for (GroupRow row : rows) {
      byId.put(row.group().id(), row.place());
      for (CodeUnit member : row.group().members()) {
        onWiki[wikis.number(member.module().wiki())].set(row.place());
      }
    }
    uses = mostUsed(rows);
  }

  private static SortedSet<String> mostUsed(List<GroupRow> rows) {
    Map<String, Integer> counts = new HashMap<>();
    for (GroupRow row : rows) {
      row.group().capabilities().uses().forEach(use -> counts.merge(use, 1, Integer::sum));
    }
    return counts.entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(MOST_USES)
        .map(Map.Entry::getKey)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** All groups, in the order of the ranking. */
  public List<GroupRow> rows() {
    return rows;
  }

  /** The group of that id. */
  public Optional<GroupRow> find(String id) {
    return Optional.ofNullable(byId.get(id)).map(rows::get);
  }

  /** What most canonical members use of their wiki. */
  public SortedSet<String> uses() {
    return uses;
  }

  /** What a list of groups shows. */
  public Selected<GroupRow> select(GroupQuery query) {
    BitSet places = places(query.filter().orNeeds(query.weights().preset().needs()));
    int count = places.cardinality();
    int start = query.slice().start(count);
    int end = query.slice().end(count);
    var shown = new ArrayList<GroupRow>();
    int[] order = order(query);
    int seen = 0;
    for (int i = 0; i < order.length && seen < end; i++) {
      int place = order[query.isAscending() ? order.length - 1 - i : i];
      if (places.get(place)) {
        if (seen++ >= start) {
          shown.add(rows.get(place));
        }
      }
    }
    return new Selected<>(count, start, shown);
  }

  /** A group's score by weights: the weighted mean of its features' scores, in [0, 1). */
  public double score(GroupRow row, Weights weights) {
    double sum = 0;
    double all = 0;
    for (Feature feature : Feature.values()) {
      double weight = weights.of(feature, ranked);
      sum += weight * row.ranked().scores().get(feature);
      all += weight;
    }
    return all == 0 ? 0 : sum / all;
  }

  /** The places of the groups that a filter takes, kept for the next page of the same list. */
  private BitSet places(GroupFilter filter) {
    BitSet known = filtered.get(filter);
    if (known != null) {
      return known;
    }
    BitSet places = filtered(filter);
    if (filtered.size() >= MOST_KEPT) {
      filtered.clear(); // texts can be anything
    }
    filtered.put(filter, places);
    return places;
  }

  private BitSet filtered(GroupFilter filter) {
    var places = new BitSet(rows.size());
    places.set(0, rows.size());
    for (String wiki : filter.where().wikis()) {
      places.and(onAny(row -> row.wiki().dbname().equals(wiki)));
    }
    filter
        .where()
        .family()
        .ifPresent(family -> places.and(onAny(row -> row.family().equals(family))));
    filter
        .where()
        .language()
        .ifPresent(language -> places.and(onAny(row -> row.language().equals(language))));
    String text = filter.text().strip().toLowerCase(Locale.ROOT);
    for (int i = places.nextSetBit(0); i >= 0; i = places.nextSetBit(i + 1)) {
      if (!takes(filter, text, rows.get(i))) {
        places.clear(i);
      }
    }
    return places;
  }

  private interface WikiChoice {
    boolean takes(WikiRow row);
  }

  /** The groups with a member on one of the wikis. */
  private BitSet onAny(WikiChoice choice) {
    var any = new BitSet(rows.size());
    for (int i = 0; i < onWiki.length; i++) {
      if (choice.takes(wikis.row(i))) {
        any.or(onWiki[i]);
      }
    }
    return any;
  }

  private static boolean takes(GroupFilter filter, String text, GroupRow row) {
    GroupFilter.What what = filter.what();
    return row.ranked().values().get(Feature.WIKIS) >= filter.where().minWikis()
        && what.data().takes(row.facts().data())
        && what.sandboxes().takes(row.isSandboxes())
        && what.type().map(type -> type == row.facts().type()).orElse(true)
        && what.needs().map(needs -> needs(row, needs)).orElse(true)
        && row.facts().names().contains(text);
  }

  private static boolean needs(GroupRow row, String needs) {
    return switch (needs) {
      case GroupFilter.PURE -> row.facts().pure();
      case GroupFilter.IMPURE -> !row.facts().pure();
      default -> row.group().capabilities().uses().contains(needs);
    };
  }

  /** All places, the highest first; of equal ones in the order of the ranking. */
  private int[] order(GroupQuery query) {
    Object key = query.sort().equals(GroupSort.SCORE) ? query.weights() : query.sort();
    int[] known = orders.get(key);
    if (known != null) {
      return known;
    }
    int[] order = sorted(query);
    if (orders.size() >= MOST_KEPT) {
      orders.clear(); // weights can be anything
    }
    orders.put(key, order);
    return order;
  }

  private int[] sorted(GroupQuery query) {
    if (query.sort().equals(GroupSort.TITLE)) {
      int[] ascending =
          IntStream.range(0, rows.size())
              .boxed()
              .sorted(
                  Comparator.comparing(
                      place -> rows.get(place).group().canonical().module().title()))
              .mapToInt(place -> place)
              .toArray();
      return IntStream.range(0, ascending.length)
          .map(i -> ascending[ascending.length - 1 - i])
          .toArray();
    }
    double[] values = new double[rows.size()];
    Arrays.setAll(values, value(query));
    return IntStream.range(0, rows.size())
        .boxed()
        .sorted(Comparator.comparingDouble((Integer place) -> -values[place]))
        .mapToInt(place -> place)
        .toArray();
  }

  private IntToDoubleFunction value(GroupQuery query) {
    Optional<Feature> feature = query.sort().feature();
    if (feature.isPresent()) {
      return place -> rows.get(place).ranked().values().get(feature.get());
    }
    if (query.sort().equals(GroupSort.VARIANTS)) {
      return place -> rows.get(place).group().variants().size();
    }
    if (query.sort().equals(GroupSort.CONFIDENCE)) {
      return place -> rows.get(place).facts().least().confidence();
    }
    if (query.sort().equals(GroupSort.SIMILARITY)) {
      return place -> rows.get(place).facts().least().similarity();
    }
    return place -> score(rows.get(place), query.weights());
  }
}
