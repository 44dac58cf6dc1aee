package org.homolog.web.page.groups;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.homolog.ranking.Feature;
import org.homolog.web.edition.Edition;
import org.homolog.web.http.Address;
import org.homolog.web.table.GroupFilter;
import org.homolog.web.table.GroupQuery;
import org.homolog.web.table.GroupRow;
import org.homolog.web.table.GroupTable;
import org.homolog.web.table.Preset;
import org.homolog.web.table.Selected;
import org.homolog.web.table.Weights;

/** What the list of groups shows. */
record ListPage(GroupQuery query, Selected<GroupRow> selected, GroupTable table, Edition edition) {
  static final String PATH = "/groups";

  /**
   * A feature's slider.
   *
   * @param usual its weight by the preset
   */
  record Slider(Feature feature, String weight, String usual) {
    String parameter() {
      return "weight." + feature.key();
    }
  }

  static ListPage of(GroupQuery query, Edition edition) {
    GroupTable table = edition.groups(query.unit());
    return new ListPage(query, table.select(query), table, edition);
  }

  Address link(GroupQuery other) {
    return other.on(PATH);
  }

  List<Column> columns() {
    return Column.of(query.sort());
  }

  List<Preset> presets() {
    return List.of(Preset.values());
  }

  List<Slider> sliders() {
    Map<String, Double> ranked = edition.found().weights();
    var preset = new Weights(query.weights().preset(), Map.of());
    return Arrays.stream(Feature.values())
        .map(
            feature ->
                new Slider(
                    feature,
                    Weights.text(query.weights().of(feature, ranked)),
                    Weights.text(preset.of(feature, ranked))))
        .toList();
  }

  /** What groups can be asked for to need: what most do, and what is asked for. */
  SortedSet<String> uses() {
    var uses = new TreeSet<>(table.uses());
    query
        .filter()
        .what()
        .needs()
        .filter(needs -> !needs.equals(GroupFilter.PURE) && !needs.equals(GroupFilter.IMPURE))
        .ifPresent(uses::add);
    return uses;
  }

  int pages() {
    return query.slice().pages(selected.count());
  }

  String score(GroupRow row) {
    return "%.3f".formatted(Math.floor(table.score(row, query.weights()) * 1000) / 1000);
  }
}
