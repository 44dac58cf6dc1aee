package org.homolog.clustering;

import java.util.Comparator;
import java.util.Map;
import org.homolog.corpus.CodeUnit;
import org.homolog.corpus.ModuleId;
import org.homolog.corpus.Usage;

/**
 * Which member of a group comes first: most transclusions, then the oldest first edit, then by wiki
 * and title.
 */
public final class Canon implements Comparator<CodeUnit> {
  private static final String LATEST = "\uFFFF";

  private final Comparator<CodeUnit> order;

  public Canon(Map<ModuleId, Usage> usage) {
    order =
        Comparator.<CodeUnit>comparingLong(unit -> -usage(usage, unit).transclusions())
            .thenComparing(unit -> firstEdit(usage(usage, unit)))
            .thenComparing(Comparator.naturalOrder());
  }

  private static Usage usage(Map<ModuleId, Usage> usage, CodeUnit unit) {
    return usage.getOrDefault(unit.module(), Usage.UNKNOWN);
  }

  private static String firstEdit(Usage usage) {
    return usage.firstEdit().isEmpty() ? LATEST : usage.firstEdit();
  }

  @Override
  public int compare(CodeUnit left, CodeUnit right) {
    return order.compare(left, right);
  }
}
