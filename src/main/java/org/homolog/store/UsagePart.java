package org.homolog.store;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.homolog.corpus.Usage;

/**
 * What one kind of harvest knows of the usage of a module.
 *
 * @param kind as {@code usage} or {@code pageviews}; not empty, which is the kind of imported usage
 * @param usage the figures and facts of that kind, and the times of the edits if it knows them
 * @param asOf when it was harvested, to the second
 */
public record UsagePart(String kind, Usage usage, Instant asOf) {
  public UsagePart {
    if (kind.isEmpty()) {
      throw new IllegalArgumentException("harvested usage is of a kind");
    }
    asOf = asOf.truncatedTo(ChronoUnit.SECONDS);
  }
}
