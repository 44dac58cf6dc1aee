package org.homolog.report;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.homolog.report.result.Needs;

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
}
