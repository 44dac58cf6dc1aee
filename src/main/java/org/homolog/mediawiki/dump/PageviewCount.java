package org.homolog.mediawiki.dump;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.homolog.corpus.Wiki;

/**
 * What pageview dumps were read to say.
 *
 * @param files how many were read
 * @param leftOut how many count the views of other agents
 * @param malformed lines of the wikis that could not be understood
 */
public record PageviewCount(
    SortedMap<Wiki, Pageviews> wikis, int files, int leftOut, long malformed) {
  public PageviewCount {
    wikis = Collections.unmodifiableSortedMap(new TreeMap<>(wikis));
  }
}
