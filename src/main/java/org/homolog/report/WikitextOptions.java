package org.homolog.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Options and counts as {@code summary.json} names them, as wikitext. */
final class WikitextOptions {
  private WikitextOptions() {}

  /** A row for each option, its name with that of its stage before. */
  static List<List<String>> of(Map<String, Object> options) {
    var rows = new ArrayList<List<String>>();
    options.forEach((stage, value) -> add(stage, Json.tree(value), rows));
    return rows;
  }

  private static void add(String name, JsonNode value, List<List<String>> rows) {
    if (value.isObject()) {
      value.properties().forEach(entry -> add(name + "." + entry.getKey(), entry.getValue(), rows));
    } else {
      rows.add(List.of(Wikitext.code(name), Wikitext.text(value.asString())));
    }
  }

  static Map<String, String> numbers(Map<String, Long> counts) {
    var numbers = new LinkedHashMap<String, String>();
    counts.forEach((name, count) -> numbers.put(name, WikitextModel.number(count)));
    return numbers;
  }
}
