package org.homolog.report.wikitext;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;
import org.homolog.clustering.RedundancyGroup;
import org.homolog.corpus.CodeUnit;
import org.homolog.corpus.ModuleId;
import org.homolog.items.GroupItems;
import org.homolog.ranking.Feature;
import org.homolog.ranking.RankedGroup;
import org.homolog.report.result.Decimals;
import org.homolog.report.result.Needs;
import org.homolog.report.result.Sites;
import org.homolog.wikitext.Wikitext;

/** Groups as rows of wikitext. */
final class WikitextGroups {
  private static final int MAX_NAMES = 8;
  private static final int MAX_PLACES = 10;

  private WikitextGroups() {}

  /**
   * A group of modules: rank, canonical member and its wiki, items, figures, least confidence,
   * needs.
   *
   * @param hasSection whether its members are shown
   */
  static List<String> ofModules(
      RankedGroup ranked, int rank, boolean hasSection, GroupItems items) {
    RedundancyGroup group = ranked.group();
    ModuleId canonical = group.canonical().module();
    String number = hasSection ? "[[#" + group.id() + "|" + rank + "]]" : Integer.toString(rank);
    return Stream.of(
            Stream.of(
                number,
                module(canonical),
                Wikitext.text(canonical.wiki().dbname()),
                WikitextItems.names(items.of(group))),
            figures(ranked),
            Stream.of(number(ranked, Feature.TOKENS_SAVED), least(group), uses(ranked)))
        .flatMap(cells -> cells)
        .toList();
  }

  /** A group of functions: rank, its members' places, figures, least confidence, needs. */
  static List<String> ofFunctions(RankedGroup ranked, int rank) {
    return Stream.of(
            Stream.of(Integer.toString(rank), places(ranked.group())),
            figures(ranked),
            Stream.of(least(ranked.group()), uses(ranked)))
        .flatMap(cells -> cells)
        .toList();
  }

  private static Stream<String> figures(RankedGroup ranked) {
    return Stream.of(
        number(ranked, Feature.WIKIS),
        number(ranked, Feature.MEMBERS),
        WikitextModel.number(ranked.group().variants().size()),
        number(ranked, Feature.TRANSCLUSIONS),
        number(ranked, Feature.PAGEVIEWS));
  }

  /** What the canonical member uses of the wiki. */
  static String uses(RankedGroup ranked) {
    Needs needs = Needs.of(ranked);
    if (needs.pure()) {
      return "pure";
    }
    return needs.uses().isEmpty() ? "other modules" : names(needs.uses());
  }

  /** Names as code, as many as are soon read. */
  static String names(Set<String> names) {
    String first = names.stream().limit(MAX_NAMES).map(Wikitext::code).collect(joining(", "));
    return names.size() > MAX_NAMES
        ? first + " and %d more".formatted(names.size() - MAX_NAMES)
        : first;
  }

  /** The module, with a link where it has an address. */
  static String module(ModuleId id) {
    return Wikitext.link(Sites.page(id), id.title());
  }

  /** A link to the history of the module. */
  static String history(ModuleId id) {
    return Sites.history(id).map(address -> "[" + address + " history]").orElse("none known");
  }

  /** A measure of likeness to three decimals, cut off so that 1 stands for 1 only. */
  static String measure(double measure) {
    return String.format(
        Locale.ROOT, "%.3f", Math.floor(Math.rint(Decimals.cut(measure) * 1e6) / 1e3) / 1e3);
  }

  /** Of a figure that is a whole number or, counted per wiki, a percentage; a dash if unknown. */
  private static String number(RankedGroup ranked, Feature feature) {
    OptionalDouble known = ranked.values().known(feature);
    if (known.isEmpty()) {
      return WikitextModel.UNKNOWN;
    }
    double value = known.getAsDouble();
    return String.format(Locale.ROOT, value == Math.rint(value) ? "%,.0f" : "%,.3f", value);
  }

  private static String least(RedundancyGroup group) {
    return measure(
        group.links().stream().mapToDouble(link -> link.likeness().confidence()).min().orElse(1));
  }

  private static String places(RedundancyGroup group) {
    CodeUnit canonical = group.canonical();
    List<CodeUnit> members = group.members();
    String first =
        Stream.concat(
                Stream.of(canonical), members.stream().filter(unit -> !unit.equals(canonical)))
            .limit(MAX_PLACES)
            .map(WikitextGroups::place)
            .collect(joining("<br>"));
    int more = members.size() - MAX_PLACES;
    return more > 0 ? first + "<br>and " + WikitextModel.number(more) + " more" : first;
  }

  private static String place(CodeUnit unit) {
    ModuleId id = unit.module();
    String history = Sites.history(id).map(address -> " ([" + address + " history])").orElse("");
    return "%s on %s, lines %s%s"
        .formatted(module(id), Wikitext.text(id.wiki().dbname()), unit.lines(), history);
  }
}
