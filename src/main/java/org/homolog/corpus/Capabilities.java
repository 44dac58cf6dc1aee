package org.homolog.corpus;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a code unit needs of its surroundings.
 *
 * @param uses {@code frame}, {@code mw.title}, {@code mw.wikibase}, {@code mw.loadData}, other
 *     {@code mw.*} and globals
 * @param requires the titles it names in {@code require}, {@code mw.loadData} and {@code
 *     mw.loadJsonData}, as written
 */
public record Capabilities(SortedSet<String> uses, SortedSet<String> requires) {
  /** Those of a unit that uses nothing, or of which nothing is known. */
  public static final Capabilities NONE = new Capabilities(new TreeSet<>(), new TreeSet<>());

  public Capabilities {
    uses = Collections.unmodifiableSortedSet(new TreeSet<>(uses));
    requires = Collections.unmodifiableSortedSet(new TreeSet<>(requires));
  }

  /** Whether it uses nothing but Lua's own library: a candidate for Wikifunctions. */
  public boolean pure() {
    return uses.isEmpty() && requires.isEmpty();
  }
}
