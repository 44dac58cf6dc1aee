package org.homolog.corpus;

import java.util.Comparator;

/**
 * A module or one of its functions.
 *
 * @param ordinal 0 for the module, then its functions in preorder
 * @param lines first and last line in the source
 * @param tokens the number of tokens of its blind form
 */
public record CodeUnit(ModuleId module, int ordinal, LineRange lines, int tokens)
    implements Comparable<CodeUnit> {
  private static final Comparator<CodeUnit> ORDER =
      Comparator.comparing(CodeUnit::module).thenComparingInt(CodeUnit::ordinal);

  /** Whether this is a whole module. */
  public boolean isModule() {
    return ordinal == 0;
  }

  @Override
  public int compareTo(CodeUnit other) {
    return ORDER.compare(this, other);
  }
}
