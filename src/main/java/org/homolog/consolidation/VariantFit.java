package org.homolog.consolidation;

import org.homolog.corpus.CodeUnit;

/**
 * How a variant fits the canonical one.
 *
 * @param member that was compared
 * @param modules the number of members of the variant
 * @param logicLines lines in which the code differs, literals and what only ends a block aside; 0
 *     but for {@link Fit#LOGIC}
 * @param reason why it was not compared, else empty
 */
public record VariantFit(CodeUnit member, int modules, Fit fit, int logicLines, String reason) {
  public VariantFit {
    if ((fit == Fit.LOGIC) != (logicLines > 0) || (fit == Fit.NOT_COMPARED) == reason.isEmpty()) {
      throw new IllegalArgumentException(
          "%d lines and the reason '%s' do not fit %s".formatted(logicLines, reason, fit));
    }
  }

  /** What a merge takes. */
  public enum Fit {
    /** It is the canonical variant. */
    CANONICAL,
    /** Nothing that matters differs. */
    EQUAL,
    /** Only literals and the names of fields differ: parameters suffice. */
    PARAMETERS,
    /** The code itself differs: a person has to look. */
    LOGIC,
    /** It was not compared. */
    NOT_COMPARED;

    /** Whether a merge needs no change of the code but for parameters. */
    public boolean parametersSuffice() {
      return this == CANONICAL || this == EQUAL || this == PARAMETERS;
    }
  }
}
