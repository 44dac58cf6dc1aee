package org.homolog.web.page.overview;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.homolog.corpus.Wiki;
import org.homolog.store.Fetch;
import org.homolog.web.edition.Harvested;

/**
 * What the harvest missed.
 *
 * @param harvested whether anything was harvested at all
 * @param needs for each part of a harvest how far it came
 * @param gaps of single wikis, those that miss most first
 */
record HarvestGaps(boolean harvested, List<Need> needs, First<Gap> gaps, MissedPages pages) {
  private static final int MOST = 30;

  HarvestGaps {
    needs = List.copyOf(needs);
  }

  /** A part of a harvest, and the kinds of which any gives it. */
  enum Part {
    MODULES("modules", "dumps"),
    USAGE("usage", "dumps"),
    PAGEVIEWS("pageviews", "pageviews-api");

    private final List<String> kinds;

    Part(String... kinds) {
      this.kinds = Arrays.asList(kinds);
    }

    String title() {
      return kinds.getFirst();
    }
  }

  /** The first of many. */
  record First<T>(int count, List<T> rows) {
    First {
      rows = List.copyOf(rows);
    }

    static <T> First<T> of(List<T> all, int most) {
      return new First<>(all.size(), all.subList(0, Math.min(most, all.size())));
    }
  }

  /**
   * How far a part came.
   *
   * @param whole wikis that have all of it
   * @param partial wikis that have some of it, or where it broke off
   * @param none wikis that have nothing of it
   * @param oldest day of the oldest and
   * @param latest of the latest; empty if there are none
   */
  record Need(String name, int whole, int partial, int none, String oldest, String latest) {}

  /**
   * What a wiki lacks.
   *
   * @param when it was tried last; empty if never
   */
  record Gap(Wiki wiki, String kind, String when, long missing, String reason) {
    Gap {
      reason = oneLine(reason);
    }
  }

  /** A reason may be what a server said over many lines. */
  static String oneLine(String reason) {
    return reason.strip().replaceAll("\\s+", " ");
  }

  static HarvestGaps of(Harvested harvested, Collection<Wiki> wikis) {
    Map<Wiki, Map<String, Fetch>> fetches = new HashMap<>();
    for (Fetch fetch : harvested.fetches()) {
      fetches.computeIfAbsent(fetch.wiki(), _ -> new HashMap<>()).put(fetch.kind(), fetch);
    }
    var all = new TreeSet<>(wikis);
    all.addAll(fetches.keySet());
    var needs = new ArrayList<Need>();
    var gaps = new ArrayList<Gap>();
    for (Part part : Part.values()) {
      needs.add(need(part, all, fetches, gaps));
    }
    harvested.fetches().stream()
        .filter(fetch -> !isWhole(fetch) && !isOfPart(fetch.kind()))
        .forEach(fetch -> gaps.add(gap(fetch)));
    gaps.sort(Comparator.comparingLong(gap -> -gap.missing()));
    return new HarvestGaps(
        !harvested.fetches().isEmpty(),
        needs,
        First.of(harvested.fetches().isEmpty() ? List.of() : gaps, MOST),
        MissedPages.of(harvested.missed(), MOST));
  }

  private static Need need(
      Part part, Collection<Wiki> wikis, Map<Wiki, Map<String, Fetch>> fetches, List<Gap> gaps) {
    int whole = 0;
    int partial = 0;
    var times = new TreeSet<Instant>();
    for (Wiki wiki : wikis) {
      Map<String, Fetch> known = fetches.getOrDefault(wiki, Map.of());
      List<Fetch> own =
          known.values().stream().filter(fetch -> part.kinds.contains(fetch.kind())).toList();
      own.forEach(fetch -> times.add(fetch.asOf()));
      if (own.stream().anyMatch(HarvestGaps::isWhole)) {
        whole++;
      } else if (own.isEmpty()) {
        gaps.add(new Gap(wiki, part.title(), "", 0, ""));
      } else {
        partial++;
        own.forEach(fetch -> gaps.add(gap(fetch)));
      }
    }
    return new Need(
        part.title(),
        whole,
        partial,
        wikis.size() - whole - partial,
        times.isEmpty() ? "" : times.first().toString(),
        times.isEmpty() ? "" : times.last().toString());
  }

  private static Gap gap(Fetch fetch) {
    return new Gap(
        fetch.wiki(), fetch.kind(), fetch.asOf().toString(), fetch.missing(), fetch.reason());
  }

  private static boolean isWhole(Fetch fetch) {
    return fetch.missing() == 0 && fetch.reason().isEmpty();
  }

  private static boolean isOfPart(String kind) {
    return Arrays.stream(Part.values()).anyMatch(part -> part.kinds.contains(kind));
  }
}
