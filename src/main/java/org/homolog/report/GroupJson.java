package org.homolog.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.homolog.report.result.Count;
import org.homolog.report.result.Needs;
import org.homolog.verification.EvidenceJson;
import org.jspecify.annotations.Nullable;

/** A group as {@code groups.json} holds it. */
record GroupJson(
    String id,
    String unit,
    Ranking ranking,
    MemberJson canonical,
    List<Count> items,
    Needs capabilities,
    List<VariantJson> variants) {
  /**
   * @param rank from 1, among the groups of its unit
   * @param values null where unknown
   */
  record Ranking(
      int rank,
      double impact,
      Map<String, @Nullable Double> values,
      Map<String, @Nullable Double> scores) {}

  /** How alike the variant and the canonical member's are, and who has it. */
  record VariantJson(
      double confidence,
      EvidenceJson evidence,
      double similarity,
      String type,
      boolean sugar,
      double resemblance,
      double containment,
      List<MemberJson> members) {}

  /**
   * A module, or a function by its lines.
   *
   * @param item of the module; empty where unknown
   */
  record MemberJson(
      String wiki,
      String title,
      String path,
      String lines,
      int tokens,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) String item,
      Map<String, Long> usage,
      Set<String> marks) {}
}
