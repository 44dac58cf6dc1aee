package org.homolog.web.page.groups;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.homolog.corpus.CodeUnit;
import org.homolog.ranking.Feature;
import org.homolog.report.result.Decimals;
import org.homolog.web.http.SpreadsheetRows;
import org.homolog.web.table.GroupRow;

/** The groups that a list shows, as CSV or as values for JSON: with all features. */
final class GroupsFile {
  private GroupsFile() {}

  private static Map<String, Object> values(ListPage page, GroupRow row, int rank) {
    CodeUnit canonical = row.group().canonical();
    var values = new LinkedHashMap<String, Object>();
    values.put("rank", rank);
    values.put("id", row.group().id());
    values.put("score", Decimals.cut(page.table().score(row, page.query().weights())));
    values.put("wiki", canonical.module().wiki().dbname());
    values.put("title", canonical.module().title());
    values.put("lines", canonical.lines().toString());
    values.put(
        "items",
        String.join(" ", row.items().stream().map(item -> item.item().toString()).toList()));
    values.put("variants", row.group().variants().size());
    values.put("type", row.facts().type().name());
    values.put("least_confidence", Decimals.cut(row.facts().least().confidence()));
    values.put("least_similarity", Decimals.cut(row.facts().least().similarity()));
    for (Feature feature : Feature.values()) {
      values.put(feature.key(), number(row.ranked().values().get(feature)));
    }
    values.put("data", row.facts().data());
    values.put("pure", row.group().capabilities().pure());
    values.put("uses", String.join(" ", row.group().capabilities().uses()));
    return values;
  }

  private static Number number(double value) {
    if (value == Math.rint(value)) {
      return (long) value;
    }
    return value;
  }

  static List<Map<String, Object>> rows(ListPage page) {
    var rows = new ArrayList<Map<String, Object>>();
    for (GroupRow row : page.selected().rows()) {
      rows.add(values(page, row, page.selected().start() + rows.size() + 1));
    }
    return rows;
  }

  static String csv(ListPage page) {
    var csv = new SpreadsheetRows();
    List<Map<String, Object>> rows = rows(page);
    if (!rows.isEmpty()) {
      csv.row(List.copyOf(rows.getFirst().keySet()));
    }
    rows.forEach(row -> csv.row(row.values().stream().map(Object::toString).toList()));
    return csv.toString();
  }
}
