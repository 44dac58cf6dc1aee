package org.homolog.report.result;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.Map;
import org.homolog.clustering.Clustering;
import org.homolog.clustering.Variant;
import org.homolog.corpus.CodeUnit;
import org.homolog.corpus.ModuleId;
import org.homolog.verification.ClonePairs;

/** How many pairs of members there are, of which variants' representatives stand for all. */
public final class PairCounts {
  private PairCounts() {}

  /** The pairs of all members of different modules. */
  public static long all(Clustering clustering) {
    long size = 0;
    for (Variant variant : clustering.variants()) {
      size += between(variant, variant) / 2;
    }
    ClonePairs pairs = clustering.pairs();
    for (int i = 0; i < pairs.size(); i++) {
      Variant left = clustering.variants().get(pairs.left(i));
      size += between(left, clustering.variants().get(pairs.right(i)));
    }
    return size;
  }

  /** The number of members of both that stand in different modules, as ordered pairs. */
  public static long between(Variant left, Variant right) {
    long all = (long) left.members().size() * right.members().size();
    if (left.representative().isModule() && left != right) {
      return all;
    }
    return all
        - (left.members().size() <= right.members().size() ? same(left, right) : same(right, left));
  }

  /** The number of members of both that stand in the same module. */
  private static long same(Variant few, Variant many) {
    if (few.members().size() == 1) {
      ModuleId module = few.representative().module();
      long same = 0;
      for (CodeUnit unit : many.members()) {
        if (unit.module().equals(module)) {
          same++;
        }
      }
      return same;
    }
    Map<ModuleId, Long> counts =
        few.members().stream().collect(groupingBy(CodeUnit::module, counting()));
    return many.members().stream().mapToLong(unit -> counts.getOrDefault(unit.module(), 0L)).sum();
  }
}
