package org.homolog.retrieval;

import org.homolog.fingerprint.Fingerprint.Kind;

/**
 * A canonical form in the index, which all its units share, without its features.
 *
 * @param id its number in this snapshot of the index
 * @param canonical its digest
 * @param weight of all its shingles
 */
public record IndexedForm(int id, Kind kind, long canonical, long weight) {
  /** Whether whole modules have it. */
  public boolean isModule() {
    return kind != Kind.FUNCTION;
  }
}
