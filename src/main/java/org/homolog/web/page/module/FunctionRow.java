package org.homolog.web.page.module;

import java.util.List;
import java.util.Optional;
import org.homolog.corpus.CodeUnit;
import org.homolog.corpus.ModuleId;
import org.homolog.fingerprint.Fingerprint.Extent;
import org.homolog.pipeline.query.CopiedFunction;
import org.homolog.web.table.GroupRow;

/**
 * A function of a module in a list.
 *
 * @param head its first line
 * @param copies how many other functions are the same but for layout, sugar and names of locals
 * @param some of them
 * @param group that it is in
 */
record FunctionRow(
    Extent extent, String head, int copies, List<CodeUnit> some, Optional<GroupRow> group) {
  FunctionRow {
    some = List.copyOf(some);
  }

  static FunctionRow of(
      CopiedFunction function, String head, ModuleId own, Optional<GroupRow> group) {
    int ordinal = function.extent().ordinal();
    List<CodeUnit> others =
        function.some().stream()
            .filter(unit -> unit.ordinal() != ordinal || !unit.module().equals(own))
            .toList();
    int self = function.copies() > 0 ? 1 : 0;
    return new FunctionRow(function.extent(), head, function.copies() - self, others, group);
  }

  /** How many copies are not named. */
  int rest() {
    return Math.max(0, copies - some.size());
  }
}
