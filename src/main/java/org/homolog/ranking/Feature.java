package org.homolog.ranking;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.homolog.corpus.Usage;

/**
 * What a group is scored by. Limits, and weights in proportion, are those of {@code
 * get_distribution.py} in github.com/wikimedia/abstract-wikipedia-data-science where it has the
 * feature. A figure that {@code usage.tsv} lacks counts as 0.
 */
public enum Feature {
  /** Pages that transclude a member; there {@code transcluded_in}. */
  TRANSCLUSIONS("transclusions", 1_000_000, 15),
  /**
   * Views of the pages that transclude a member. The limit takes ten views for a page in the period
   * counted, the share of a wiki that of transclusions.
   */
  PAGEVIEWS("pageviews", 10_000_000, 15),
  /** Wikis with a member. The limit is that of language links, which tell of the same spread. */
  WIKIS("wikis", 100),
  /** Members. The limit is that of wikis, for a group has a member on each at least. */
  MEMBERS("members", 100),
  /**
   * Tokens (of the blind form) of all members less the canonical one's. The limit is a module of
   * 1,000 tokens on a hundred wikis.
   */
  TOKENS_SAVED("tokens_saved", 100_000),
  /** Links to a member's page; there {@code pls}. */
  PAGE_LINKS("page_links", 1500, 20),
  /** Languages a member's page is linked to; there {@code langs}. */
  LANGUAGE_LINKS("language_links", 100),
  /** Revisions. */
  EDITS("edits", 300),
  /** Revisions not marked minor: {@code edits} less {@code minor_edits}. */
  MAJOR_EDITS("major_edits", 300, 15),
  /** Revisions by unregistered people. There is no limit but per wiki there: here it is edits'. */
  ANONYMOUS_EDITS("anonymous_edits", 300, 10),
  /** People who edited. */
  EDITORS("editors", 20, 5),
  /** Edits by editors, 0 without editors. */
  EDITS_PER_EDITOR("edits_per_editor", 200),
  /** Edits by days between the first and the last edit, 0 where these are not apart. */
  EDITS_PER_DAY("edits_per_day", 6000),
  /** Bytes of source. */
  LENGTH("length", 400_000),
  /** Categories of a member's page. */
  CATEGORIES("categories", 5),
  /** Modules that a member transcludes; there {@code transclusions}. */
  TRANSCLUDED_MODULES("transcluded_modules", 30),
  /** Members of the largest variant in percent of all: what can be merged as it is. */
  EQUAL_SHARE("equal_share", 100),
  /** Wikis with a member that have fewer modules than half of the wikis. */
  SMALL_WIKIS("small_wikis", 50);

  private static final Map<String, Feature> BY_KEY =
      Arrays.stream(values()).collect(toUnmodifiableMap(Feature::key, feature -> feature));

  private final String key;
  private final double limit;
  private final OptionalDouble limitPerWiki;

  Feature(String key, double limit) {
    this(key, limit, OptionalDouble.empty());
  }

  Feature(String key, double limit, double limitPerWiki) {
    this(key, limit, OptionalDouble.of(limitPerWiki));
  }

  Feature(String key, double limit, OptionalDouble limitPerWiki) {
    this.key = key;
    this.limit = limit;
    this.limitPerWiki = limitPerWiki;
  }

  /** Its name in options, reports and, for a figure, {@code usage.tsv}. */
  public String key() {
    return key;
  }

  /** Whether figures can be counted as percentages of their wiki's total. */
  public boolean hasPerWiki() {
    return limitPerWiki.isPresent();
  }

  /** The value few groups should exceed: a count, or percent if {@code perWiki} has a sense. */
  public double defaultLimit(boolean perWiki) {
    return perWiki ? limitPerWiki.orElse(limit) : limit;
  }

  /** The feature of that name. */
  public static Optional<Feature> of(String key) {
    return Optional.ofNullable(BY_KEY.get(key));
  }

  /** All names, with commas. */
  static String keys() {
    return Arrays.stream(values()).map(Feature::key).collect(joining(", "));
  }

  /** A module's own figures in the features' order, 0 for what only a group has. */
  static long[] figures(Usage usage) {
    long[] figures = new long[BY_KEY.size()];
    usage
        .figures()
        .forEach(
            (key, figure) -> {
              Feature feature = BY_KEY.get(key);
              if (feature != null) {
                figures[feature.ordinal()] = figure;
              }
            });
    figures[MAJOR_EDITS.ordinal()] =
        Math.max(0, figures[EDITS.ordinal()] - usage.figure("minor_edits"));
    return figures;
  }
}
