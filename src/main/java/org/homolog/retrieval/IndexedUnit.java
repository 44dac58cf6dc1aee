package org.homolog.retrieval;

import org.homolog.fingerprint.Fingerprint.Digests;
import org.homolog.fingerprint.Fingerprint.Extent;

/**
 * A code unit in the index.
 *
 * @param text the SHA-1 of the source it stands in
 */
public record IndexedUnit(String text, Extent extent, Digests digests) {
  /** Whether it stands for a whole module. */
  public boolean isModule() {
    return extent.ordinal() == 0;
  }
}
