package org.homolog.corpus;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Where a wiki is and what it calls things.
 *
 * @param url what its addresses begin with, as {@code https://en.wikipedia.org}
 * @param language code of its language, as {@code bn}
 * @param family as {@code wikipedia}
 * @param namespaces names of namespaces by number, the local one first; empty until known
 * @param interwiki URL patterns with {@code $1} for the title by prefix; empty until known
 */
public record Site(
    Wiki wiki,
    String url,
    String language,
    String family,
    boolean closed,
    SortedMap<Integer, List<String>> namespaces,
    SortedMap<String, String> interwiki) {
  public Site {
    var names = new TreeMap<Integer, List<String>>();
    for (Map.Entry<Integer, List<String>> entry : namespaces.entrySet()) {
      names.put(entry.getKey(), List.copyOf(entry.getValue()));
    }
    namespaces = Collections.unmodifiableSortedMap(names);
    interwiki = Collections.unmodifiableSortedMap(new TreeMap<>(interwiki));
  }
}
