package org.homolog.items;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.homolog.clustering.RedundancyGroup;
import org.homolog.corpus.CodeUnit;
import org.homolog.corpus.Item;
import org.homolog.corpus.ModuleId;
import org.homolog.corpus.Usage;
import org.homolog.items.NoCommonItem.Other;
import org.homolog.items.NotSimilar.Holder;
import org.homolog.verification.ClonePairs;

/** The items of groups and both lists, against a count over all modules and all pairs of them. */
final class ItemListsTest {
  private static Optional<Item> item(Drawn drawn, ModuleId module) {
    return drawn.usage.getOrDefault(module, Usage.UNKNOWN).item();
  }

  private static List<ModuleId> members(RedundancyGroup group) {
    return group.members().stream().map(CodeUnit::module).toList();
  }

  private static Optional<String> group(Drawn drawn, ModuleId module) {
    return drawn.clustering.groups().stream()
        .filter(group -> members(group).contains(module))
        .map(RedundancyGroup::id)
        .findFirst();
  }

  private static boolean areApart(Drawn drawn, ModuleId one, ModuleId other) {
    Optional<String> group = group(drawn, one);
    return group.isEmpty() || !group.equals(group(drawn, other));
  }

  private static long transclusions(Drawn drawn, ModuleId module) {
    return drawn.usage.getOrDefault(module, Usage.UNKNOWN).transclusions();
  }

  @Property(tries = 500)
  void itemsOfGroupsAreCounted(@ForAll Random random) {
    var drawn = new Drawn(random);
    var items = new GroupItems(drawn.usage);
    for (RedundancyGroup group : drawn.clustering.groups()) {
      Map<Item, Integer> counts = new TreeMap<>();
      items.of(group).forEach(each -> counts.put(each.item(), each.members()));
      for (int number : List.of(1, 2, 3, 10)) {
        var item = new Item(number);
        assertThat(counts.getOrDefault(item, 0))
            .isEqualTo(
                (int)
                    members(group).stream()
                        .filter(module -> item(drawn, module).equals(Optional.of(item)))
                        .count());
      }
      assertThat(items.of(group))
          .isSortedAccordingTo(
              Comparator.comparingInt((ItemCount each) -> -each.members())
                  .thenComparing(ItemCount::item));
    }
  }

  @Property(tries = 500)
  void similarModulesWithoutACommonItem(@ForAll Random random) {
    var drawn = new Drawn(random);
    var items = new GroupItems(drawn.usage);
    for (RedundancyGroup group : drawn.clustering.groups()) {
      List<ModuleId> members = members(group);
      boolean differs =
          members.stream()
              .anyMatch(
                  one ->
                      members.stream()
                          .anyMatch(
                              other ->
                                  !one.wiki().equals(other.wiki())
                                      && !item(drawn, one).equals(item(drawn, other))));
      Optional<NoCommonItem> found = new NoCommonItems(items).in(group);
      assertThat(found.isPresent()).isEqualTo(differs);
      found.ifPresent(list -> checkOthers(drawn, list, items.of(group).getFirst()));
    }
  }

  private static void checkOthers(Drawn drawn, NoCommonItem found, ItemCount most) {
    assertThat(found.common()).isEqualTo(most);
    List<ModuleId> members = members(found.group());
    Set<ModuleId> holders =
        members.stream()
            .filter(module -> item(drawn, module).equals(Optional.of(most.item())))
            .collect(toSet());
    assertThat(found.others())
        .extracting(Other::module)
        .containsExactlyInAnyOrderElementsOf(
            members.stream()
                .filter(module -> !holders.contains(module))
                .filter(
                    module -> holders.stream().anyMatch(held -> !held.wiki().equals(module.wiki())))
                .toList())
        .isSortedAccordingTo(Comparator.comparing(module -> -transclusions(drawn, module)));
    for (Other other : found.others()) {
      assertThat(other.item()).isEqualTo(item(drawn, other.module()));
      Set<ModuleId> sameWiki =
          holders.stream()
              .filter(held -> held.wiki().equals(other.module().wiki()))
              .collect(toSet());
      assertThat(other.taken().isPresent()).isEqualTo(!sameWiki.isEmpty());
      assertThat(sameWiki).containsAll(other.taken().stream().toList());
    }
    assertThat(found.toLink().stream().flatMap(link -> link.others().stream()))
        .containsExactlyElementsOf(found.others().stream().filter(Other::isToLink).toList());
  }

  @Property(tries = 500)
  void modulesOfACommonItemThatAreNotSimilar(@ForAll Random random) {
    var drawn = new Drawn(random);
    List<NotSimilar> found =
        new NotSimilarItems(new GroupItems(drawn.usage)).list(drawn.modules, drawn.clustering);
    Set<Item> expected =
        drawn.modules.stream()
            .filter(module -> others(drawn, module).findAny().isPresent())
            .map(module -> item(drawn, module).orElseThrow())
            .collect(toSet());
    assertThat(found).extracting(NotSimilar::item).containsExactlyInAnyOrderElementsOf(expected);
    assertThat(found).isSortedAccordingTo(Comparator.comparingLong(each -> -reach(drawn, each)));
    for (NotSimilar each : found) {
      assertThat(each.modules())
          .extracting(Holder::module)
          .containsExactlyInAnyOrderElementsOf(
              drawn.modules.stream()
                  .filter(module -> item(drawn, module).equals(Optional.of(each.item())))
                  .toList());
      each.modules().forEach(holder -> checkHolder(drawn, holder));
      long alone = each.modules().stream().filter(holder -> holder.group().isEmpty()).count();
      long groups = each.modules().stream().flatMap(h -> h.group().stream()).distinct().count();
      assertThat(each.parts()).isEqualTo((int) (alone + groups)).isGreaterThan(1);
    }
  }

  /** Other modules of the same item that are not in the same group. */
  private static Stream<ModuleId> others(Drawn drawn, ModuleId module) {
    return drawn.modules.stream()
        .filter(other -> item(drawn, module).isPresent() && !other.equals(module))
        .filter(other -> item(drawn, other).equals(item(drawn, module)))
        .filter(other -> areApart(drawn, module, other));
  }

  private static long reach(Drawn drawn, NotSimilar found) {
    return found.modules().stream()
        .map(holder -> holder.module().wiki())
        .distinct()
        .mapToLong(
            wiki ->
                found.modules().stream()
                    .map(Holder::module)
                    .filter(module -> module.wiki().equals(wiki))
                    .mapToLong(module -> transclusions(drawn, module))
                    .max()
                    .orElse(0))
        .sum();
  }

  private static void checkHolder(Drawn drawn, Holder holder) {
    ModuleId module = holder.module();
    assertThat(holder.group().map(RedundancyGroup::id)).isEqualTo(group(drawn, module));
    OptionalDouble best =
        others(drawn, module)
            .flatMap(other -> confidence(drawn, module, other).stream().boxed())
            .mapToDouble(Double::doubleValue)
            .max();
    assertThat(holder.nearest().isPresent()).isEqualTo(best.isPresent());
    holder
        .nearest()
        .ifPresent(
            nearest -> {
              assertThat(nearest.confidence()).isEqualTo(best.orElseThrow());
              assertThat(nearest.module())
                  .isEqualTo(
                      others(drawn, module)
                          .filter(other -> confidence(drawn, module, other).equals(best))
                          .min(Comparator.naturalOrder())
                          .orElseThrow());
            });
  }

  private static OptionalDouble confidence(Drawn drawn, ModuleId one, ModuleId other) {
    ClonePairs pairs = drawn.clustering.pairs();
    int left = drawn.variantOf.getOrDefault(one, -1);
    int right = drawn.variantOf.getOrDefault(other, -1);
    OptionalDouble best = OptionalDouble.empty();
    for (int i = 0; i < pairs.size(); i++) {
      if (pairs.left(i) == Math.min(left, right) && pairs.right(i) == Math.max(left, right)) {
        best = OptionalDouble.of(Math.max(best.orElse(0), pairs.confidence(i)));
      }
    }
    return best;
  }
}
