package org.homolog.report.wikitext;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import org.homolog.corpus.Usage;

/**
 * What {@code report.wikitext} shows; all strings are wikitext.
 *
 * @param groups rows of groups of modules
 * @param sections of the first of these groups
 * @param items rows of where items of Wikidata and groups do not agree
 * @param functions rows of groups of functions
 * @param unparsable rows of modules that are no Lua 5.1
 * @param options rows of the options of all stages
 */
record WikitextModel(
    Facts facts,
    Rows groups,
    Sections sections,
    Items items,
    Rows functions,
    Rows unparsable,
    Rows options) {
  static final String UNKNOWN = "–";

  /** A number with its thousands apart. */
  static String number(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /** Returns a figure of a module, a dash where it is unknown. */
  static String figure(Usage usage, String name) {
    OptionalLong figure = usage.known(name);
    return figure.isPresent() ? number(figure.getAsLong()) : UNKNOWN;
  }

  /**
   * @param made by which version, and when
   * @param counts as {@code summary.json} has them
   * @param notes what was done differently for lack of room
   * @param hasUsage whether there are figures of any module
   */
  record Facts(String made, Map<String, String> counts, List<String> notes, boolean hasUsage) {
    /** The count of that name. */
    String count(String name) {
      return counts.getOrDefault(name, "0");
    }

    /** The count with its noun. */
    String count(String name, String one, String many) {
      return count(name) + " " + (count(name).equals("1") ? one : many);
    }
  }

  /**
   * @param leftOut how many groups have none
   */
  record Sections(List<Section> shown, int leftOut) {}

  /**
   * @param known whether any module has an item
   * @param noCommonItem rows of groups of similar modules without a common item
   * @param notSimilar rows of items of modules that are not similar
   */
  record Items(boolean known, Rows noCommonItem, Rows notSimilar) {}

  /** A group of modules, with rows of its members. */
  record Section(String id, String heading, String about, Rows members) {}
}
