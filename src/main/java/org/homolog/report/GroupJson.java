package org.homolog.report;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.homolog.corpus.Capabilities;
import org.homolog.ranking.RankedGroup;

/** A group as {@code groups.json} holds it. */
record GroupJson(
    String id,
    String unit,
    Ranking ranking,
    MemberJson canonical,
    Needs capabilities,
    List<VariantJson> variants) {
  /**
   * @param rank from 1, among the groups of its unit
   */
  record Ranking(int rank, double impact, Map<String, Double> values, Map<String, Double> scores) {}

  /** What the canonical member needs of its surroundings. */
  record Needs(boolean pure, Set<String> uses, Set<String> requires) {}

  /** How alike the variant and the canonical member's are, and who has it. */
  record VariantJson(
      double similarity,
      String type,
      boolean sugar,
      double resemblance,
      double containment,
      List<MemberJson> members) {}

  /** A module, or a function by its lines. */
  record MemberJson(
      String wiki,
      String title,
      String path,
      String lines,
      int tokens,
      Map<String, Long> usage,
      Set<String> marks) {}

  static Needs needs(RankedGroup ranked) {
    Capabilities capabilities = ranked.group().variants().getFirst().capabilities();
    return new Needs(capabilities.pure(), capabilities.uses(), capabilities.requires());
  }
}
