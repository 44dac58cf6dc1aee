package org.homolog.web.page.group;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.homolog.clustering.RedundancyGroup;
import org.homolog.clustering.Variant;
import org.homolog.verification.Likeness;
import org.homolog.web.edition.Edition;

/** The rows of a group's variants and members. */
final class GroupMembers {
  private static final int FIRST_MEMBERS = 5;

  private final RedundancyGroup group;
  private final Edition edition;

  /** The place of the canonical member in its variant, which is the first. */
  private final int canonical;

  GroupMembers(RedundancyGroup group, Edition edition) {
    this.group = group;
    this.edition = edition;
    canonical = group.variants().getFirst().members().indexOf(group.canonical());
  }

  /** The variants from a place to before another. */
  List<VariantRow> variants(int start, int end) {
    var rows = new ArrayList<VariantRow>();
    for (int place = start; place < end; place++) {
      Variant variant = group.variants().get(place);
      int shown = Math.min(FIRST_MEMBERS, variant.members().size());
      rows.add(
          new VariantRow(
              place,
              link(place),
              VariantRow.wikis(variant),
              rows(place, 0, shown),
              variant.members().size() - shown));
    }
    return rows;
  }

  private Likeness link(int place) {
    return place == 0 ? VariantRow.canonical() : group.links().get(place - 1).likeness();
  }

  private List<MemberRow> rows(int place, int start, int end) {
    return IntStream.range(start, end).mapToObj(member -> row(place, member)).toList();
  }

  /**
   * Returns the row of a member.
   *
   * @param place of its variant
   * @param member its place in the variant
   */
  MemberRow row(int place, int member) {
    Variant variant = group.variants().get(place);
    Likeness likeness = place == 0 ? variant.likeness(member, canonical) : link(place);
    return MemberRow.of(variant.members().get(member), place, likeness, edition);
  }

  /** The members of all variants from a place to before another. */
  List<MemberRow> members(int start, int end) {
    var rows = new ArrayList<MemberRow>();
    int before = 0;
    for (int place = 0; place < group.variants().size() && before < end; place++) {
      int size = group.variants().get(place).members().size();
      int from = Math.max(0, start - before);
      if (from < size) {
        rows.addAll(rows(place, from, Math.min(size, end - before)));
      }
      before += size;
    }
    return rows;
  }
}
