package org.homolog.report.wikitext;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.homolog.report.result.Json;
import org.homolog.wikitext.Wikitext;

/** Options and counts as {@code summary.json} names them, as wikitext. */
final class WikitextOptions {
  private WikitextOptions() {}

  /** A row for each option, its name with that of its stage before. */
  static List<List<String>> of(Map<String, Object> options) {
    var rows = new ArrayList<List<String>>();
    options.forEach(
        (stage, ofStage) ->
            Json.leaves(stage, ofStage)
                .forEach(
                    (name, value) -> rows.add(List.of(Wikitext.code(name), Wikitext.text(value)))));
    return rows;
  }

  static Map<String, String> numbers(Map<String, Long> counts) {
    var numbers = new LinkedHashMap<String, String>();
    counts.forEach((name, count) -> numbers.put(name, WikitextModel.number(count)));
    return numbers;
  }
}
