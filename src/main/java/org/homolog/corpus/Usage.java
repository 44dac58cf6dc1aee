package org.homolog.corpus;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How much a module is used: named figures as {@code usage.tsv} gives them, 0 where unknown.
 *
 * @param figures column name to value, for example {@code transclusions}, {@code pageviews}
 * @param facts what is no number, by name, as {@code wikibase_item}; without those unknown
 * @param firstEdit ISO 8601 time of the first revision, empty where unknown
 * @param lastEdit ISO 8601 time of the latest revision, empty where unknown
 */
public record Usage(
    SortedMap<String, Long> figures,
    SortedMap<String, String> facts,
    String firstEdit,
    String lastEdit) {
  /** The name of the fact that holds the item of Wikidata. */
  public static final String ITEM = "wikibase_item";

  public static final Usage UNKNOWN = new Usage(new TreeMap<>(), "", "");

  public Usage {
    figures = Collections.unmodifiableSortedMap(new TreeMap<>(figures));
    facts = Collections.unmodifiableSortedMap(new TreeMap<>(facts));
    for (Map.Entry<String, Long> figure : figures.entrySet()) {
      if (figure.getValue() < 0) {
        throw new IllegalArgumentException(figure.getKey() + " is negative: " + figure.getValue());
      }
    }
  }

  /** Usage of which figures and times are known. */
  public Usage(SortedMap<String, Long> figures, String firstEdit, String lastEdit) {
    this(figures, new TreeMap<>(), firstEdit, lastEdit);
  }

  /** Returns the figure of that name, if it is known. */
  public OptionalLong known(String name) {
    Long figure = figures.get(name);
    return figure == null ? OptionalLong.empty() : OptionalLong.of(figure);
  }

  /** The figure of that name, 0 where unknown. */
  public long figure(String name) {
    return figures.getOrDefault(name, 0L);
  }

  /** The item of Wikidata that the module's page is linked to. */
  public Optional<Item> item() {
    return Item.parse(facts.getOrDefault(ITEM, ""));
  }

  /** Pages that transclude the module. */
  public long transclusions() {
    return figure("transclusions");
  }

  /** Views of the pages that transclude the module. */
  public long pageviews() {
    return figure("pageviews");
  }
}
