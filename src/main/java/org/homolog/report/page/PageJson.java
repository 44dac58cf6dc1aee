package org.homolog.report.page;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.homolog.report.result.Decimals;
import org.homolog.report.result.Needs;
import org.homolog.verification.EvidenceText;
import org.homolog.verification.Likeness;
import org.jspecify.annotations.Nullable;

/** What {@code index.html} carries for its script. */
final class PageJson {
  private PageJson() {}

  /** All that is shown before a group is opened. */
  record Overview(
      List<FeatureName> features,
      List<Row> modules,
      List<Row> functions,
      ItemsJson items,
      Charts charts) {}

  record FeatureName(String key, String name) {}

  /**
   * A group in the table.
   *
   * @param values of the features, null where unknown
   * @param search what it is found by, beside what the table shows
   */
  record Row(
      String id,
      MemberName canonical,
      ItemsJson.Names items,
      double impact,
      List<@Nullable Double> values,
      Spread spread,
      Needs needs,
      String search) {}

  /**
   * How far the members are from each other.
   *
   * @param copies members of the largest variant
   * @param least the least confidence of a variant with the canonical member's
   */
  record Spread(int variants, int copies, double least) {}

  record MemberName(String wiki, String title, String lines) {}

  record Charts(
      List<Histogram> distributions,
      List<Histogram> sizes,
      List<TypeCount> types,
      SharedModules shared) {}

  /**
   * @param name a feature's key, or a unit
   * @param lows the bins' lower ends: 0, then those of the series 1, 2, 5 that are used
   * @param counts groups in each bin
   */
  record Histogram(String name, List<Double> lows, List<Long> counts) {}

  /** Pairs of a clone type; T2 that differ by sugar are counted apart. */
  record TypeCount(String type, long modules, long functions) {}

  /**
   * Groups of modules that wikis have in common.
   *
   * @param counts by two wikis' places; on the diagonal, groups with two members of the wiki
   */
  record SharedModules(List<String> wikis, int allWikis, int[][] counts) {}

  /**
   * What is shown of a group when it is opened.
   *
   * @param kinship how many members are copies and how many relatives, in words
   */
  record Detail(
      String kinship,
      List<VariantDetail> variants,
      int moreVariants,
      List<Related> belongs,
      List<Near> near,
      Map<String, Double> values) {}

  /**
   * A variant, and its members.
   *
   * @param alike how alike the variant and the canonical member's are
   */
  record VariantDetail(
      Alike alike, List<Member> members, int moreMembers, @Nullable Changes changes) {}

  /**
   * How alike two variants are.
   *
   * @param evidence what the confidence was made of, in words
   */
  record Alike(
      double confidence,
      String evidence,
      double similarity,
      String type,
      boolean sugar,
      double resemblance,
      double containment) {
    static Alike of(Likeness likeness) {
      return new Alike(
          Decimals.cut(likeness.confidence()),
          EvidenceText.of(likeness),
          Decimals.cut(likeness.similarity()),
          likeness.type().name(),
          likeness.sugar(),
          Decimals.cut(likeness.resemblance()),
          Decimals.cut(likeness.containment()));
    }
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Member(
      String wiki,
      String title,
      String lines,
      int tokens,
      @Nullable Long transclusions,
      @Nullable Long pageviews,
      @Nullable String item,
      Set<String> marks,
      @Nullable String page,
      @Nullable String history) {}

  /**
   * How a variant's first member differs from the canonical member.
   *
   * @param kinds how many rows have a change of each kind
   * @param rows hunks: a number stands for so many equal rows left out, else [left line, left text,
   *     right line, right text, kinds, left ranges, right ranges]; null where left out altogether
   */
  record Changes(
      String summary,
      Map<String, Integer> kinds,
      List<String> notes,
      @Nullable List<Object> rows) {}

  /**
   * A module that goes with the canonical member.
   *
   * @param how {@code subpage} or {@code requires}
   * @param group the id of the group it is in
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Related(String how, String title, boolean known, @Nullable String group) {}

  /** A group that has a clone pair with this one, and the greatest confidence of these pairs. */
  record Near(String id, String wiki, String title, double confidence) {}
}
