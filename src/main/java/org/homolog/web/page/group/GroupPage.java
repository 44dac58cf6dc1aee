package org.homolog.web.page.group;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.IntFunction;
import org.homolog.clustering.RedundancyGroup;
import org.homolog.corpus.CodeUnit;
import org.homolog.ranking.Feature;
import org.homolog.report.result.Kinship;
import org.homolog.web.edition.Edition;
import org.homolog.web.http.Address;
import org.homolog.web.page.Shown;
import org.homolog.web.table.GroupRow;

/** What all pages of a group show. */
record GroupPage(GroupRow row, Edition edition, Tab tab) {
  /** Variants on one page. */
  static final int VARIANTS = 20;

  private static final int MOST_TITLES = 8;

  /** A page of a group. */
  enum Tab {
    VARIANTS("Variants", ""),
    MEMBERS("Members", "/members"),
    COMPARE("Compare", "/compare"),
    MERGE("What it takes to merge", "/merge");

    private final String label;
    private final String path;

    Tab(String label, String path) {
      this.label = label;
      this.path = path;
    }

    String label() {
      return label;
    }
  }

  RedundancyGroup group() {
    return row.group();
  }

  String path(Tab other) {
    return "/groups/" + Address.part(group().id()) + other.path;
  }

  /** The addresses of the pages of a list on one of its tabs. */
  IntFunction<Address> pages(Tab list) {
    Address first = Address.to(path(list));
    return number -> number == 1 ? first : first.with("page", number);
  }

  /** Where a variant is shown. */
  String variant(int place) {
    return pages(Tab.VARIANTS).apply(place / VARIANTS + 1) + "#variant-" + Letters.of(place);
  }

  /** Where a member is compared with the canonical one. */
  String compare(MemberRow member) {
    return Address.to(path(Tab.COMPARE)).with("right", member.key()).toString();
  }

  String title() {
    return Shown.text(group().canonical().module().title())
        + (group().ofModules() ? "" : ", lines " + group().canonical().lines());
  }

  /** The other titles of the members and how many have each, that of most first. */
  List<Map.Entry<String, Integer>> otherTitles() {
    return titles().stream().limit(MOST_TITLES).toList();
  }

  int moreTitles() {
    return Math.max(0, titles().size() - MOST_TITLES);
  }

  private List<Map.Entry<String, Integer>> titles() {
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (CodeUnit member : group().members()) {
      counts.merge(Shown.text(member.module().title()), 1, Integer::sum);
    }
    counts.remove(Shown.text(group().canonical().module().title()));
    return counts.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()))
        .map(entry -> Map.entry(entry.getKey(), entry.getValue()))
        .toList();
  }

  double value(Feature feature) {
    return row.ranked().values().get(feature);
  }

  OptionalDouble known(Feature feature) {
    return row.ranked().values().known(feature);
  }

  /** How many members are copies, and how many relatives. */
  String kinship() {
    return Kinship.of(group()).words();
  }

  long memberCount() {
    return group().members().size();
  }
}
