package org.homolog.report.page;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.homolog.clustering.RedundancyGroup;
import org.homolog.corpus.Item;
import org.homolog.corpus.ModuleId;
import org.homolog.corpus.Usage;
import org.homolog.items.ItemCount;
import org.homolog.items.NoCommonItem;
import org.homolog.items.NoCommonItem.Other;
import org.homolog.items.NotSimilar;
import org.homolog.items.NotSimilar.Holder;
import org.homolog.report.result.Count;
import org.homolog.report.result.Decimals;
import org.homolog.report.result.Results;
import org.homolog.report.result.Sites;
import org.jspecify.annotations.Nullable;

/**
 * What {@code index.html} shows of items and groups that do not agree: the first of each list.
 *
 * @param known whether any module has an item
 */
record ItemsJson(boolean known, Part<Group> noCommonItem, Part<Shared> notSimilar) {
  static final int MOST_NAMES = 20;
  private static final int MOST_ROWS = 100;
  private static final int MOST_MODULES = 6;

  /** The first of a list, and how many more there are. */
  record Part<T>(List<T> first, int more) {
    static <S, T> Part<T> of(List<S> all, int most, Function<S, T> as) {
      int shown = Math.min(most, all.size());
      return new Part<>(all.subList(0, shown).stream().map(as).toList(), all.size() - shown);
    }
  }

  /** The first items of a group, how many more it has, and how many members. */
  record Names(List<Count> first, int more, int members) {}

  /** A group that has no common item, by its canonical member. */
  record Group(
      String id, String wiki, String title, Count common, int members, Part<Module> others) {}

  /** An item of modules that are not all similar. */
  record Shared(String item, int parts, Part<Module> modules) {}

  /**
   * @param item its own where that is not the common one
   * @param group the id of the group it is in
   * @param confidence with the nearest module of the item in another group
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Module(
      String wiki,
      String title,
      @Nullable String page,
      @Nullable String item,
      @Nullable String group,
      @Nullable Double confidence,
      @Nullable Long transclusions) {}

  static Names names(List<ItemCount> items, RedundancyGroup group) {
    Part<Count> part =
        Part.of(items, MOST_NAMES, each -> new Count(each.item().toString(), each.members()));
    return new Names(part.first(), part.more(), group.members().size());
  }

  static ItemsJson of(Results results) {
    Map<ModuleId, Usage> usage = results.usage();
    return new ItemsJson(
        usage.values().stream().anyMatch(each -> each.item().isPresent()),
        Part.of(results.toLink(), MOST_ROWS, found -> group(found, usage)),
        Part.of(results.notSimilar(), MOST_ROWS, found -> shared(found, usage)));
  }

  private static Group group(NoCommonItem found, Map<ModuleId, Usage> usage) {
    ModuleId canonical = found.group().canonical().module();
    return new Group(
        found.group().id(),
        canonical.wiki().dbname(),
        canonical.title(),
        new Count(found.common().item().toString(), found.common().members()),
        found.group().members().size(),
        Part.of(found.others(), MOST_MODULES, other -> other(other, usage)));
  }

  private static Module other(Other other, Map<ModuleId, Usage> usage) {
    ModuleId id = other.module();
    return new Module(
        id.wiki().dbname(),
        id.title(),
        Sites.page(id).orElse(null),
        other.item().map(Item::toString).orElse(null),
        null,
        null,
        usage.getOrDefault(id, Usage.UNKNOWN).figures().get("transclusions"));
  }

  private static Shared shared(NotSimilar found, Map<ModuleId, Usage> usage) {
    return new Shared(
        found.item().toString(),
        found.parts(),
        Part.of(found.modules(), MOST_MODULES, holder -> holder(holder, usage)));
  }

  private static Module holder(Holder holder, Map<ModuleId, Usage> usage) {
    ModuleId id = holder.module();
    return new Module(
        id.wiki().dbname(),
        id.title(),
        Sites.page(id).orElse(null),
        null,
        holder.group().map(RedundancyGroup::id).orElse(null),
        holder.nearest().map(nearest -> Decimals.cut(nearest.confidence())).orElse(null),
        usage.getOrDefault(id, Usage.UNKNOWN).figures().get("transclusions"));
  }
}
