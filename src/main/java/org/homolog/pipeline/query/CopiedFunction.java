package org.homolog.pipeline.query;

import java.util.List;
import org.homolog.corpus.CodeUnit;
import org.homolog.fingerprint.Fingerprint.Extent;

/**
 * A function of a source.
 *
 * @param copies how many functions have its canonical form, itself among them if it is in the index
 * @param some of these
 */
public record CopiedFunction(Extent extent, int copies, List<CodeUnit> some) {
  public CopiedFunction {
    some = List.copyOf(some);
  }
}
