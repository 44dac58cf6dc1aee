package org.homolog.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.homolog.corpus.CodeUnit;
import org.homolog.ranking.RankedGroup;
import org.homolog.report.result.Count;
import org.homolog.report.result.Decimals;
import org.homolog.report.result.Kinship;
import org.homolog.report.result.Needs;
import org.homolog.web.table.GroupRow;
import org.jspecify.annotations.Nullable;

/** What is said of a group wherever it is listed. */
record GroupEntryJson(
    String id,
    String unit,
    Ranking ranking,
    Canonical canonical,
    List<Count> items,
    Needs capabilities,
    Spread spread) {
  /**
   * @param rank from 1, among the groups of its unit
   * @param impact its score by the weights of the results
   * @param score by the weights that were asked for
   * @param values null where unknown
   */
  record Ranking(
      int rank,
      double impact,
      @JsonInclude(JsonInclude.Include.NON_ABSENT) OptionalDouble score,
      Map<String, @Nullable Double> values,
      Map<String, @Nullable Double> scores) {}

  /**
   * @param data whether it is a data module
   */
  record Canonical(String wiki, String title, String lines, int tokens, boolean data) {
    static Canonical of(GroupRow row) {
      CodeUnit unit = row.group().canonical();
      return new Canonical(
          unit.module().wiki().dbname(),
          unit.module().title(),
          unit.lines().toString(),
          unit.tokens(),
          row.facts().data());
    }
  }

  /**
   * How far the members are from each other.
   *
   * @param variants how many there are
   * @param type the furthest that one of the members is from the canonical one
   * @param copies members of the canonical member's variant, whose code is equal
   * @param leastConfidence of a member with the canonical one
   * @param leastSimilarity of a member with the canonical one
   */
  record Spread(
      int variants, int copies, String type, double leastConfidence, double leastSimilarity) {}

  static GroupEntryJson of(GroupRow row, OptionalDouble score) {
    RankedGroup ranked = row.ranked();
    return new GroupEntryJson(
        row.group().id(),
        row.group().ofModules() ? "module" : "function",
        new Ranking(
            row.place() + 1,
            Decimals.cut(ranked.impact()),
            score,
            ranked.values().byKey(),
            ranked.scores().byKey()),
        Canonical.of(row),
        Count.of(row.items()),
        Needs.of(ranked),
        new Spread(
            row.group().variants().size(),
            Kinship.of(row.group()).copies(),
            row.facts().type().name(),
            Decimals.cut(row.facts().least().confidence()),
            Decimals.cut(row.facts().least().similarity())));
  }
}
