package org.homolog.mediawiki.replica;

import java.util.SortedMap;
import java.util.TreeMap;
import org.homolog.corpus.Usage;

/** Usage of one module that is being gathered. */
final class UsageDraft {
  private final SortedMap<String, Long> figures = new TreeMap<>();
  private final SortedMap<String, String> facts = new TreeMap<>();
  private String firstEdit = "";
  private String lastEdit = "";

  /** Adds to a figure. */
  void add(String figure, long number) {
    figures.merge(figure, number, Long::sum);
  }

  /** Sets a fact unless it is empty. */
  void fact(String name, String text) {
    if (!text.isEmpty()) {
      facts.put(name, text);
    }
  }

  /** Lists one more text in a fact that has fewer than so many, separated by commas. */
  void list(String name, String text, int most) {
    String before = facts.getOrDefault(name, "");
    if (before.isEmpty()) {
      fact(name, text);
    } else if (before.split(",", -1).length < most) {
      facts.put(name, before + "," + text);
    }
  }

  void edited(String first, String last) {
    firstEdit = first;
    lastEdit = last;
  }

  /** Takes over what another draft of the same module has. */
  void merge(UsageDraft other) {
    other.figures.forEach(this::add);
    facts.putAll(other.facts);
    if (!other.lastEdit.isEmpty()) {
      edited(other.firstEdit, other.lastEdit);
    }
  }

  Usage usage() {
    return new Usage(figures, facts, firstEdit, lastEdit);
  }
}
