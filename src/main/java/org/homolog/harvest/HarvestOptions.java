package org.homolog.harvest;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What is harvested.
 *
 * @param addresses of wikis that no list need hold; if there are any, no list is asked for
 * @param siteMatrix a wiki whose {@code action=sitematrix} lists all, where there are no replicas
 * @param since modules that are new are left out if they were not touched since
 * @param maxAge usage, readers and the list of wikis are not harvested again before
 * @param atOnce wikis that are worked on at once
 */
public record HarvestOptions(
    WikiChoice wikis,
    List<String> addresses,
    String siteMatrix,
    Optional<Instant> since,
    Duration maxAge,
    int atOnce) {
  public HarvestOptions {
    addresses = List.copyOf(addresses);
    if (maxAge.isNegative()) {
      throw new IllegalArgumentException("an age is not negative: " + maxAge);
    }
    if (atOnce < 1) {
      throw new IllegalArgumentException("one wiki at once at least, not " + atOnce);
    }
  }
}
