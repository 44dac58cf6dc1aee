package org.homolog.retrieval;

import org.homolog.corpus.Capabilities;
import org.homolog.fingerprint.Fingerprint.Digests;
import org.homolog.fingerprint.Fingerprint.Extent;
import org.homolog.fingerprint.Fingerprint.Kind;

/**
 * A code unit in the index, without its features.
 *
 * @param id its number in this snapshot of the index: by text, then ordinal
 * @param text the SHA-1 of the source it stands in
 * @param data whether it is a data module
 * @param weight of all its shingles
 */
public record IndexedUnit(
    int id,
    String text,
    Extent extent,
    Digests digests,
    boolean data,
    long weight,
    Capabilities capabilities) {
  /** The same with another number. */
  IndexedUnit numbered(int number) {
    return new IndexedUnit(number, text, extent, digests, data, weight, capabilities);
  }

  /** Whether it stands for a whole module. */
  public boolean isModule() {
    return extent.ordinal() == 0;
  }

  /** What it is. */
  public Kind kind() {
    return data ? Kind.DATA : isModule() ? Kind.MODULE : Kind.FUNCTION;
  }
}
