package org.homolog.retrieval;

import java.util.Comparator;
import org.homolog.fingerprint.Fingerprint.Kind;

/**
 * A canonical form in the index, which all its units share, without its features.
 *
 * @param id its number in this snapshot of the index
 * @param canonical its digest
 * @param weight of all its shingles
 */
public record IndexedForm(int id, Kind kind, long canonical, long weight) {
  /** An order that does not depend on which other forms there are. */
  public static final Comparator<IndexedForm> LIGHTEST_FIRST =
      Comparator.comparingLong(IndexedForm::weight).thenComparingLong(IndexedForm::canonical);

  /** Whether whole modules have it. */
  public boolean isModule() {
    return kind != Kind.FUNCTION;
  }
}
