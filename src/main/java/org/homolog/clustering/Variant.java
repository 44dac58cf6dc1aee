package org.homolog.clustering;

import java.util.List;
import org.homolog.corpus.CodeUnit;

/** Code units of one canonical form, in order; its first member stands for it in pairs. */
public record Variant(List<CodeUnit> members) {
  public Variant {
    members = List.copyOf(members);
    if (members.isEmpty()) {
      throw new IllegalArgumentException("a variant has members");
    }
  }

  /** The member that stands for all. */
  public CodeUnit representative() {
    return members.getFirst();
  }
}
