package org.homolog.clustering;

import java.util.Comparator;
import java.util.HashMap;
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
  private static final Place LAST = new Place(0, LATEST);

  private record Place(long transclusions, String firstEdit) {}

  private final Map<ModuleId, Place> places = new HashMap<>();
  private final Comparator<CodeUnit> order =
      Comparator.<CodeUnit>comparingLong(unit -> -place(unit).transclusions())
          .thenComparing(unit -> place(unit).firstEdit())
          .thenComparing(Comparator.naturalOrder());

  /** Keeps of the usage no more than it needs. */
  public Canon(Map<ModuleId, Usage> usage) {
    usage.forEach(
        (module, used) ->
            places.put(
                module,
                new Place(
                    used.transclusions(), used.firstEdit().isEmpty() ? LATEST : used.firstEdit())));
  }

  private Place place(CodeUnit unit) {
    return places.getOrDefault(unit.module(), LAST);
  }

  @Override
  public int compare(CodeUnit left, CodeUnit right) {
    return order.compare(left, right);
  }
}
