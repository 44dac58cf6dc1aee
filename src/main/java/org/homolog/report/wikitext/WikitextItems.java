package org.homolog.report.wikitext;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.homolog.corpus.Item;
import org.homolog.corpus.ModuleId;
import org.homolog.corpus.Usage;
import org.homolog.items.ItemCount;
import org.homolog.items.NoCommonItem;
import org.homolog.items.NoCommonItem.Other;
import org.homolog.items.NotSimilar;
import org.homolog.items.NotSimilar.Holder;
import org.homolog.report.result.Results;
import org.homolog.report.result.Sites;
import org.homolog.report.wikitext.WikitextModel.Items;
import org.homolog.report.wikitext.WikitextModel.Section;
import org.homolog.wikitext.Wikitext;

/** Items of Wikidata as wikitext, and rows of where they and groups do not agree. */
final class WikitextItems {
  private static final int MAX_ROWS = 100;
  private static final int MAX_MODULES = 6;
  private static final int MAX_ITEMS = 3;

  private final Map<ModuleId, Usage> usage;
  private final Set<String> sections;

  /**
   * @param shown groups that the page has a section of
   */
  WikitextItems(Map<ModuleId, Usage> usage, List<Section> shown) {
    this.usage = usage;
    this.sections = shown.stream().map(Section::id).collect(Collectors.toUnmodifiableSet());
  }

  /**
   * The first of both lists.
   *
   * @param room bytes that each may take
   */
  Items rows(Results results, int room) {
    return new Items(
        usage.values().stream().anyMatch(each -> each.item().isPresent()),
        Rows.of(results.toLink(), MAX_ROWS, room, this::row),
        Rows.of(results.notSimilar(), MAX_ROWS, room, this::row));
  }

  /** The items that most members of a group have, each with their number. */
  static String names(List<ItemCount> items) {
    String first =
        items.stream()
            .limit(MAX_ITEMS)
            .map(each -> link(each.item()) + " (" + WikitextModel.number(each.members()) + ")")
            .collect(joining(", "));
    int more = items.size() - MAX_ITEMS;
    return more > 0 ? first + " and " + WikitextModel.number(more) + " more" : first;
  }

  private static String link(Item item) {
    return "[" + Sites.page(item) + " " + item + "]";
  }

  /** Group, common item, members that have it, members that do not. */
  private List<String> row(NoCommonItem found) {
    ModuleId canonical = found.group().canonical().module();
    return List.of(
        group(found.group().id(), canonical.title()),
        link(found.common().item()),
        "%s of %s"
            .formatted(
                WikitextModel.number(found.common().members()),
                WikitextModel.number(found.group().members().size())),
        lines(found.others(), this::line));
  }

  private String line(Other other) {
    return line(other.module()) + ": " + other.item().map(WikitextItems::link).orElse("no item");
  }

  /** Item, parts, modules. */
  private List<String> row(NotSimilar found) {
    return List.of(
        link(found.item()),
        WikitextModel.number(found.parts()),
        lines(found.modules(), this::line));
  }

  private String line(Holder holder) {
    Optional<String> group =
        holder.group().map(found -> group(found.id(), found.canonical().module().title()));
    return line(holder.module())
        + group.map(name -> ", in the group of " + name).orElse(", in no group")
        + holder
            .nearest()
            .map(nearest -> ", confidence " + WikitextGroups.measure(nearest.confidence()))
            .orElse("");
  }

  private String line(ModuleId id) {
    OptionalLong transclusions = usage.getOrDefault(id, Usage.UNKNOWN).known("transclusions");
    return "%s on %s, %s"
        .formatted(
            WikitextGroups.module(id),
            Wikitext.text(id.wiki().dbname()),
            transclusions.isPresent()
                ? WikitextModel.number(transclusions.getAsLong()) + " transclusions"
                : "transclusions unknown");
  }

  private String group(String id, String title) {
    String text = Wikitext.text(title);
    return sections.contains(id) ? "[[#" + id + "|" + text + "]]" : text;
  }

  private static <T> String lines(List<T> all, Function<T, String> line) {
    String first = all.stream().limit(MAX_MODULES).map(line).collect(joining("<br>"));
    int more = all.size() - MAX_MODULES;
    return more > 0 ? first + "<br>and " + WikitextModel.number(more) + " more" : first;
  }
}
