package org.homolog.report.result;

import org.homolog.clustering.RedundancyGroup;

/**
 * How the members of a group stand to its canonical member.
 *
 * @param copies members of the canonical member's variant, itself among them: their code is equal
 * @param relatives members of the other variants: their code differs, and is of a common origin by
 *     confidence
 */
public record Kinship(int copies, int relatives) {
  /** Counts the copies and the relatives in a group. */
  public static Kinship of(RedundancyGroup group) {
    int copies = group.variants().getFirst().members().size();
    return new Kinship(copies, group.members().size() - copies);
  }

  /**
   * Says both numbers in words: {@code 3 copies of equal code and 4 relatives}, {@code 3 copies of
   * equal code}, {@code the canonical member and 4 relatives}.
   */
  public String words() {
    String others = relatives == 1 ? "1 relative" : "%,d relatives".formatted(relatives);
    String equal =
        copies == 1 ? "the canonical member" : "%,d copies of equal code".formatted(copies);
    return relatives == 0 ? equal : equal + " and " + others;
  }
}
