package org.homolog.web.page.groups;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.homolog.corpus.CodeUnit;
import org.homolog.ranking.Feature;
import org.homolog.report.result.Decimals;
import org.homolog.web.http.Answer;
import org.homolog.web.http.Export;
import org.homolog.web.table.GroupRow;
import org.jspecify.annotations.Nullable;

/**
 * The groups of a list as CSV or JSON, with all features; what is unknown is left empty, or null.
 */
final class GroupsFile {
  private static final List<String> BEFORE =
      List.of(
          "rank",
          "id",
          "score",
          "wiki",
          "title",
          "lines",
          "items",
          "variants",
          "type",
          "least_confidence",
          "least_similarity");
  private static final List<String> AFTER = List.of("data", "pure", "uses");

  private GroupsFile() {}

  static Answer csv(ListPage page) {
    return Export.csv(
        "groups.csv",
        columns(),
        page.selected().rows(),
        (place, row) -> values(page, row, place).stream().map(GroupsFile::cell).toList());
  }

  static Answer json(ListPage page) {
    List<String> columns = columns();
    return Export.json(
        page.selected().rows(), (place, row) -> object(columns, values(page, row, place)));
  }

  private static List<String> columns() {
    var columns = new ArrayList<>(BEFORE);
    Arrays.stream(Feature.values()).map(Feature::key).forEach(columns::add);
    columns.addAll(AFTER);
    return columns;
  }

  private static List<@Nullable Object> values(ListPage page, GroupRow row, int place) {
    CodeUnit canonical = row.group().canonical();
    var values = new ArrayList<@Nullable Object>();
    values.add(page.selected().start() + place + 1);
    values.add(row.group().id());
    values.add(Decimals.cut(page.table().score(row, page.query().weights())));
    values.add(canonical.module().wiki().dbname());
    values.add(canonical.module().title());
    values.add(canonical.lines().toString());
    values.add(String.join(" ", row.items().stream().map(item -> item.item().toString()).toList()));
    values.add(row.group().variants().size());
    values.add(row.facts().type().name());
    values.add(Decimals.cut(row.facts().least().confidence()));
    values.add(Decimals.cut(row.facts().least().similarity()));
    for (Feature feature : Feature.values()) {
      values.add(number(row.ranked().values().known(feature)));
    }
    values.add(row.facts().data());
    values.add(row.group().capabilities().pure());
    values.add(String.join(" ", row.group().capabilities().uses()));
    return values;
  }

  private static @Nullable Number number(OptionalDouble known) {
    if (known.isEmpty()) {
      return null;
    }
    double value = known.getAsDouble();
    if (value == Math.rint(value)) {
      return (long) value;
    }
    return value;
  }

  private static Map<String, @Nullable Object> object(
      List<String> columns, List<@Nullable Object> values) {
    var object = new LinkedHashMap<String, @Nullable Object>();
    for (int i = 0; i < columns.size(); i++) {
      object.put(columns.get(i), values.get(i));
    }
    return object;
  }

  private static String cell(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }
}
