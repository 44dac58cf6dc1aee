package org.homolog.web.table;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.homolog.clustering.RedundancyGroup;
import org.homolog.clustering.Variant;
import org.homolog.corpus.CodeUnit;
import org.homolog.corpus.ModuleId;
import org.homolog.items.GroupItems;
import org.homolog.items.ItemCount;
import org.homolog.ranking.Mark;
import org.homolog.ranking.RankedGroup;
import org.homolog.verification.ClonePair;
import org.homolog.verification.CloneType;
import org.homolog.verification.Likeness;
import org.homolog.web.table.GroupRow.Facts;
import org.homolog.web.table.GroupRow.Least;

/** Reads the rows of groups. */
final class GroupRowReader {
  private final GroupItems items;
  private final Predicate<ModuleId> isData;

  /**
   * @param isData whether a module is a data module
   */
  GroupRowReader(GroupItems items, Predicate<ModuleId> isData) {
    this.items = items;
    this.isData = isData;
  }

  GroupRow read(int place, RankedGroup ranked) {
    RedundancyGroup group = ranked.group();
    List<ItemCount> counts = items.of(group);
    List<CodeUnit> members = group.members();
    return new GroupRow(
        place,
        ranked,
        new Facts(
            group.ofModules() && isData.test(group.canonical().module()),
            group.capabilities().pure(),
            (int)
                members.stream()
                    .filter(member -> Mark.of(member.module().title()).isEmpty())
                    .count(),
            type(group),
            new Least(least(group, Likeness::confidence), least(group, Likeness::similarity)),
            names(group, members, counts)),
        counts);
  }

  private static double least(RedundancyGroup group, ToDoubleFunction<Likeness> measure) {
    return group.links().stream().map(ClonePair::likeness).mapToDouble(measure).min().orElse(1);
  }

  private static CloneType type(RedundancyGroup group) {
    CloneType furthest = CloneType.T1;
    for (Variant variant : group.variants()) {
      if (variant.exactForms().stream().distinct().count() > 1) {
        furthest = CloneType.T2;
      }
    }
    for (ClonePair link : group.links()) {
      Likeness likeness = link.likeness();
      if (likeness.type().compareTo(furthest) > 0) {
        furthest = likeness.type();
      }
    }
    return furthest;
  }

  private static String names(
      RedundancyGroup group, List<CodeUnit> members, List<ItemCount> counts) {
    Set<String> titles = new TreeSet<>();
    members.forEach(member -> titles.add(member.module().title().toLowerCase(Locale.ROOT)));
    var names = new StringBuilder(group.id());
    counts.forEach(
        count -> names.append('\n').append(count.item().toString().toLowerCase(Locale.ROOT)));
    titles.forEach(title -> names.append('\n').append(title));
    return names.toString();
  }
}
