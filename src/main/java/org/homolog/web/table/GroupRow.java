package org.homolog.web.table;

import java.util.List;
import org.homolog.clustering.RedundancyGroup;
import org.homolog.items.ItemCount;
import org.homolog.ranking.RankedGroup;
import org.homolog.verification.CloneType;

/**
 * A group in a list.
 *
 * @param place in the ranking, from 0
 * @param facts what it is looked up by
 * @param items of its members, that of most first
 */
public record GroupRow(int place, RankedGroup ranked, Facts facts, List<ItemCount> items) {
  public GroupRow {
    items = List.copyOf(items);
  }

  /**
   * What a group is looked up by beside its features.
   *
   * @param data whether its canonical member is a data module
   * @param pure whether its canonical member needs nothing of its wiki
   * @param unmarked how many members are no sandboxes, user subpages, tests or documentation
   * @param type the furthest that one of its members is from the canonical one
   * @param least the least confidence and similarity of a member with the canonical one
   * @param names titles of all members, ids and items in lower case
   */
  public record Facts(
      boolean data, boolean pure, int unmarked, CloneType type, Least least, String names) {}

  /** The least that the members of a group have with the canonical one, each measure by itself. */
  public record Least(double confidence, double similarity) {}

  public RedundancyGroup group() {
    return ranked.group();
  }

  /** Whether no two members are left without sandboxes and their like. */
  public boolean isSandboxes() {
    return facts.unmarked() < 2;
  }
}
