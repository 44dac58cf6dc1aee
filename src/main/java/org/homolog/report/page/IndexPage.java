package org.homolog.report.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.WriterOutput;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.homolog.ranking.RankedGroup;
import org.homolog.report.result.Differences;
import org.homolog.report.result.Json;
import org.homolog.report.result.Results;
import org.homolog.report.result.Summary;
import org.homolog.report.result.SummaryJson;

/** Writes {@code index.html}, a page that needs no other file. */
public final class IndexPage {
  /** Bytes that the groups of modules take at most, and those of functions. */
  private static final long MODULES_BYTES = 10L << 20;

  private static final long FUNCTIONS_BYTES = 5L << 20;

  /** What a group takes at most while there is plenty of room. */
  private static final long GROUP_BYTES = 256L << 10;

  private static final int MOST_FAILURES = 100;

  private static final TemplateEngine TEMPLATES =
      TemplateEngine.createPrecompiled(null, ContentType.Html, null, "org.homolog.report.page");

  private final Differences differences;
  private final int topGroups;
  private final Writer out;

  public IndexPage(Differences differences, int topGroups, Writer out) {
    this.differences = differences;
    this.topGroups = topGroups;
    this.out = out;
  }

  /** A group's data: a script element's id and its text. */
  record Data(String id, String json) {}

  /** A count with commas. */
  static String number(Map<String, Long> counts, String name) {
    return "%,d".formatted(counts.getOrDefault(name, 0L));
  }

  /** So many failures as the page shows. */
  static List<Summary.Failure> first(List<Summary.Failure> failures) {
    return failures.subList(0, Math.min(MOST_FAILURES, failures.size()));
  }

  public void write(Results results, Summary summary, SummaryJson numbers) throws IOException {
    List<RankedGroup> modules = top(results.rankedModules());
    List<RankedGroup> functions = top(results.rankedFunctions());
    Set<String> ids = new HashSet<>();
    modules.forEach(ranked -> ids.add(ranked.group().id()));
    functions.forEach(ranked -> ids.add(ranked.group().id()));
    var details = new Details(results, new Relations(results, ids), differences);
    var data = new ArrayList<Data>();
    data.add(new Data("overview", Json.line(Overviews.read(results, modules, functions))));
    addAll(data, modules, details, MODULES_BYTES);
    addAll(data, functions, details, FUNCTIONS_BYTES);
    data.replaceAll(each -> new Data(each.id(), PageAssets.inScript(each.json())));
    TEMPLATES.render(
        "index.jte",
        Map.of(
            "summary",
            summary,
            "counts",
            numbers.counts(),
            "data",
            data,
            "assets",
            PageAssets.read()),
        new WriterOutput(out));
  }

  private List<RankedGroup> top(List<RankedGroup> groups) {
    return groups.subList(0, Math.min(topGroups, groups.size()));
  }

  /** Each group may take its share of what is left, and the first ones more. */
  private static void addAll(List<Data> data, List<RankedGroup> groups, Details details, long bytes)
      throws IOException {
    long left = bytes;
    for (int i = 0; i < groups.size(); i++) {
      long share = Math.max(left / (groups.size() - i), Math.min(GROUP_BYTES, left / 8));
      String json = details.json(groups.get(i), share);
      left -= json.getBytes(StandardCharsets.UTF_8).length;
      data.add(new Data("g-" + groups.get(i).group().id(), json));
    }
  }
}
