package org.homolog.report;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import org.homolog.clustering.RedundancyGroup;
import org.homolog.items.GroupItems;
import org.homolog.ranking.Feature;
import org.homolog.ranking.RankedGroup;
import org.homolog.report.result.Csv;
import org.homolog.report.result.Decimals;
import org.homolog.report.result.Needs;
import org.homolog.report.result.Results;
import org.homolog.verification.ClonePair;
import org.homolog.verification.Likeness;

/**
 * Writes {@code groups.csv}, a group a row (RFC 4180): those of modules, then those of functions.
 */
final class GroupsCsv {
  private final Writer out;

  GroupsCsv(Writer out) {
    this.out = out;
  }

  void write(Results results) throws IOException {
    var header =
        new ArrayList<>(
            List.of(
                "unit",
                "rank",
                "id",
                "impact",
                "wiki",
                "title",
                "lines",
                "items",
                "variants",
                "least_confidence",
                "least_similarity"));
    for (Feature feature : Feature.values()) {
      header.add(feature.key());
    }
    header.addAll(List.of("pure", "uses", "requires"));
    out.write(Csv.row(header));
    var items = new GroupItems(results.usage());
    writeAll(results.rankedModules(), items);
    writeAll(results.rankedFunctions(), items);
  }

  private void writeAll(List<RankedGroup> groups, GroupItems items) throws IOException {
    for (int i = 0; i < groups.size(); i++) {
      out.write(Csv.row(cells(groups.get(i), i + 1, items)));
    }
  }

  private static List<String> cells(RankedGroup ranked, int rank, GroupItems items) {
    RedundancyGroup group = ranked.group();
    var cells = new ArrayList<String>();
    cells.add(group.ofModules() ? "module" : "function");
    cells.add(Integer.toString(rank));
    cells.add(group.id());
    cells.add(number(Decimals.cut(ranked.impact())));
    cells.add(group.canonical().module().wiki().dbname());
    cells.add(group.canonical().module().title());
    cells.add(group.canonical().lines().toString());
    cells.add(
        items.of(group).stream()
            .map(each -> each.item() + ":" + each.members())
            .collect(joining(" ")));
    cells.add(Integer.toString(group.variants().size()));
    cells.add(number(Decimals.cut(least(group, Likeness::confidence))));
    cells.add(number(Decimals.cut(least(group, Likeness::similarity))));
    for (Feature feature : Feature.values()) {
      cells.add(known(ranked.values().known(feature)));
    }
    Needs needs = Needs.of(ranked);
    cells.add(Boolean.toString(needs.pure()));
    cells.add(String.join(" ", needs.uses()));
    cells.add(String.join("|", needs.requires()));
    return cells;
  }

  /** The least of a measure of the variants with the canonical member's; 1 of a single variant. */
  private static double least(RedundancyGroup group, ToDoubleFunction<Likeness> measure) {
    return group.links().stream().map(ClonePair::likeness).mapToDouble(measure).min().orElse(1);
  }

  private static String known(OptionalDouble value) {
    return value.isPresent() ? number(value.getAsDouble()) : "";
  }

  private static String number(double value) {
    return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
  }
}
