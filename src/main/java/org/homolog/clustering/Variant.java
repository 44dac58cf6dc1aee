package org.homolog.clustering;

import java.util.List;
import org.homolog.corpus.CodeUnit;
import org.homolog.verification.CloneType;
import org.homolog.verification.Likeness;

/**
 * Code units of one canonical form, in order; the first stands for all in pairs.
 *
 * @param exactForms for each member the number of its exact form, from 0 by first occurrence
 * @param surfaceForms for each member the number of its form but for the text of names: members of
 *     one such form do not differ by sugar
 */
public record Variant(
    List<CodeUnit> members, List<Integer> exactForms, List<Integer> surfaceForms) {
  public Variant {
    members = List.copyOf(members);
    exactForms = List.copyOf(exactForms);
    surfaceForms = List.copyOf(surfaceForms);
    if (members.isEmpty()
        || exactForms.size() != members.size()
        || surfaceForms.size() != members.size()) {
      throw new IllegalArgumentException(
          "a variant has members, each of an exact and a surface form");
    }
  }

  /** A variant of one exact form. */
  public static Variant of(List<CodeUnit> members) {
    List<Integer> first = members.stream().map(member -> 0).toList();
    return new Variant(members, first, first);
  }

  /** The member that stands for all. */
  public CodeUnit representative() {
    return members.getFirst();
  }

  /** How alike two of its members are, by their places. */
  public Likeness likeness(int left, int right) {
    boolean exact = exactForms.get(left).equals(exactForms.get(right));
    boolean sugar = !surfaceForms.get(left).equals(surfaceForms.get(right));
    return Likeness.equal(exact ? CloneType.T1 : CloneType.T2, sugar);
  }
}
