package org.homolog.items;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.homolog.clustering.RedundancyGroup;
import org.homolog.corpus.CodeUnit;
import org.homolog.corpus.Item;
import org.homolog.corpus.ModuleId;
import org.homolog.corpus.Wiki;
import org.homolog.items.NoCommonItem.Other;

/**
 * Finds in groups the modules of different wikis that are similar and do not share an item: both
 * have one and these differ, or only one has. Members are held against the item of most of them, so
 * that a group takes no more rows than it has members.
 */
public final class NoCommonItems {
  private final GroupItems items;

  public NoCommonItems(GroupItems items) {
    this.items = items;
  }

  /** The group's members that lack its common item; empty where there are none. */
  public Optional<NoCommonItem> in(RedundancyGroup group) {
    List<ItemCount> counts = items.of(group);
    if (counts.isEmpty()) {
      return Optional.empty();
    }
    Item common = counts.getFirst().item();
    List<ModuleId> members =
        group.members().stream().map(CodeUnit::module).sorted(items.mostUsedFirst()).toList();
    Map<Wiki, ModuleId> holders = new HashMap<>();
    for (ModuleId member : members) {
      if (has(member, common)) {
        holders.putIfAbsent(member.wiki(), member);
      }
    }
    var others = new ArrayList<Other>();
    for (ModuleId member : members) {
      Optional<ModuleId> taken = Optional.ofNullable(holders.get(member.wiki()));
      boolean onAnotherWiki = holders.size() > (taken.isPresent() ? 1 : 0);
      if (onAnotherWiki && !has(member, common)) {
        others.add(new Other(member, items.of(member), taken));
      }
    }
    return others.isEmpty()
        ? Optional.empty()
        : Optional.of(new NoCommonItem(group, counts.getFirst(), others));
  }

  private boolean has(ModuleId module, Item item) {
    return items.of(module).filter(item::equals).isPresent();
  }
}
