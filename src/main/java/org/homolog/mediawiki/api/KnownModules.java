package org.homolog.mediawiki.api;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What is known of a wiki's modules before they are harvested.
 *
 * @param stored the modules in the store, by page id
 * @param replica the page ids that the wiki's replica lists, if there is one
 * @param since pages that the store does not know are left out if they were not touched since. This
 *     is {@code page_touched}, which the list of pages has for nothing: it is never earlier than a
 *     page's last edit, move, import or restoration, at any age, where {@code recentchanges}
 *     forgets after a month. It may be later, so that a few more pages than changed are fetched.
 *     Pages in the store are told by their revisions alone.
 */
public record KnownModules(
    SortedMap<Long, KnownModule> stored,
    Optional<SortedSet<Long>> replica,
    Optional<Instant> since) {
  /** Nothing is known. */
  public static final KnownModules NONE = of(Map.of());

  public KnownModules {
    stored = Collections.unmodifiableSortedMap(new TreeMap<>(stored));
    replica = replica.map(ids -> Collections.unmodifiableSortedSet(new TreeSet<>(ids)));
  }

  /** What the store has, by page id. */
  public static KnownModules of(Map<Long, KnownModule> stored) {
    return new KnownModules(new TreeMap<>(stored), Optional.empty(), Optional.empty());
  }

  /** The same with the page ids of the modules that the replica lists. */
  public KnownModules withReplica(Set<Long> pageIds) {
    return new KnownModules(stored, Optional.of(new TreeSet<>(pageIds)), since);
  }

  /** The same for pages touched since that time. */
  public KnownModules withSince(Instant time) {
    return new KnownModules(stored, replica, Optional.of(time));
  }
}
