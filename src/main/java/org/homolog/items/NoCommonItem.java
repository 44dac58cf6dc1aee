package org.homolog.items;

import java.util.List;
import java.util.Optional;
import org.homolog.clustering.RedundancyGroup;
import org.homolog.corpus.Item;
import org.homolog.corpus.ModuleId;

/**
 * A group of modules that are similar and have no common item.
 *
 * @param common the item that most members have
 * @param others members without that item, where a member on another wiki has it; most used first
 */
public record NoCommonItem(RedundancyGroup group, ItemCount common, List<Other> others) {
  public NoCommonItem {
    others = List.copyOf(others);
  }

  /**
   * A member that has another item, or none.
   *
   * @param item its own
   * @param taken the most used member of the same wiki that has the common item: an item leads to
   *     one page of a wiki only
   */
  public record Other(ModuleId module, Optional<Item> item, Optional<ModuleId> taken) {
    /** Whether there is a link to make or to mend, and not only a second copy on its wiki. */
    public boolean isToLink() {
      return item.isPresent() || taken.isEmpty();
    }
  }

  /**
   * The same without members that are second copies on their wikis; empty if there are no other.
   */
  public Optional<NoCommonItem> toLink() {
    List<Other> some = others.stream().filter(Other::isToLink).toList();
    return some.isEmpty() ? Optional.empty() : Optional.of(new NoCommonItem(group, common, some));
  }
}
