package org.homolog.web.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.homolog.clustering.RedundancyGroup;
import org.homolog.clustering.Variant;
import org.homolog.report.result.Decimals;
import org.homolog.verification.EvidenceJson;
import org.homolog.verification.Likeness;
import org.homolog.web.edition.Edition;
import org.homolog.web.edition.Edition.Near;
import org.homolog.web.table.GroupRow;
import org.homolog.web.table.Slice;

/**
 * A group with its variants, a page of its members, and the groups that are nearest.
 *
 * @param variants the canonical member's first, then by number of members
 */
record GroupDetailJson(
    @JsonUnwrapped GroupEntryJson entry,
    First<VariantJson> variants,
    MembersJson members,
    List<NearJson> near) {
  /**
   * How alike the variant and the canonical member's are.
   *
   * @param variant its number, from 1
   * @param members how many have it
   */
  record VariantJson(
      int variant,
      int members,
      double confidence,
      EvidenceJson evidence,
      double similarity,
      String type,
      boolean sugar,
      double resemblance,
      double containment) {
    static VariantJson of(int number, Variant variant, Likeness likeness) {
      return new VariantJson(
          number,
          variant.members().size(),
          Decimals.cut(likeness.confidence()),
          EvidenceJson.of(likeness),
          Decimals.cut(likeness.similarity()),
          likeness.type().name(),
          likeness.sugar(),
          Decimals.cut(likeness.resemblance()),
          Decimals.cut(likeness.containment()));
    }
  }

  /**
   * A near group.
   *
   * @param confidence the greatest of two members
   */
  record NearJson(String id, double confidence, int members, GroupEntryJson.Canonical canonical) {
    static NearJson of(Near near) {
      return new NearJson(
          near.group().group().id(),
          Decimals.cut(near.confidence()),
          near.group().group().members().size(),
          GroupEntryJson.Canonical.of(near.group()));
    }
  }

  static GroupDetailJson of(GroupRow row, Slice slice, Edition edition) {
    List<VariantJson> variants = variants(row.group());
    return new GroupDetailJson(
        GroupEntryJson.of(row, OptionalDouble.empty()),
        First.of(variants, variant -> variant),
        MembersJson.of(row.group(), variants, slice, edition),
        edition.near(row).stream().map(NearJson::of).toList());
  }

  private static List<VariantJson> variants(RedundancyGroup group) {
    var variants = new ArrayList<VariantJson>();
    for (Variant variant : group.variants()) {
      int number = variants.size() + 1;
      Likeness likeness =
          number == 1 ? variant.likeness(0, 0) : group.links().get(number - 2).likeness();
      variants.add(VariantJson.of(number, variant, likeness));
    }
    return variants;
  }
}
