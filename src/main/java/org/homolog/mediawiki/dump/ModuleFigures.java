package org.homolog.mediawiki.dump;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.homolog.corpus.Usage;

/** Figures and facts by name of each module, by its number. */
final class ModuleFigures {
  private final int modules;
  private final Map<String, long[]> figures = new HashMap<>();
  private final Map<String, long[]> whereAny = new HashMap<>();
  private final Map<String, String[]> facts = new HashMap<>();

  ModuleFigures(int modules) {
    this.modules = modules;
  }

  /** A figure that every module has, 0 at first. */
  long[] figure(String name) {
    return figures.computeIfAbsent(name, _ -> new long[modules]);
  }

  /** A figure that those modules have of which it is not 0. */
  long[] figureWhereAny(String name) {
    return whereAny.computeIfAbsent(name, _ -> new long[modules]);
  }

  /** Keeps the fact; of several, the last in order of their code points. */
  void fact(String name, int module, String value) {
    String[] values = facts.computeIfAbsent(name, _ -> new String[modules]);
    if (values[module] == null || values[module].compareTo(value) < 0) {
      values[module] = value;
    }
  }

  Usage usage(int module) {
    var numbers = new TreeMap<String, Long>();
    figures.forEach((name, values) -> numbers.put(name, values[module]));
    whereAny.forEach(
        (name, values) -> {
          if (values[module] > 0) {
            numbers.put(name, values[module]);
          }
        });
    var texts = new TreeMap<String, String>();
    facts.forEach(
        (name, values) -> {
          if (values[module] != null) {
            texts.put(name, values[module]);
          }
        });
    return new Usage(numbers, texts, "", "");
  }
}
