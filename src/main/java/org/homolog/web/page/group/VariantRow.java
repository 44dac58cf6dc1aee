package org.homolog.web.page.group;

import java.util.List;
import org.homolog.clustering.Variant;
import org.homolog.verification.CloneType;
import org.homolog.verification.Likeness;

/**
 * A variant in a list.
 *
 * @param place among the group's variants, from 0
 * @param likeness to the canonical member
 * @param wikis how many run it
 * @param members the first ones
 * @param rest how many more members there are
 */
record VariantRow(int place, Likeness likeness, long wikis, List<MemberRow> members, int rest) {
  VariantRow {
    members = List.copyOf(members);
  }

  /** {@code A}. */
  String name() {
    return Letters.of(place);
  }

  int size() {
    return members.size() + rest;
  }

  static long wikis(Variant variant) {
    return variant.members().stream().map(unit -> unit.module().wiki()).distinct().count();
  }

  static Likeness canonical() {
    return Likeness.equal(CloneType.T1, false);
  }
}
