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
    Map<ModuleId, Long> counts =
        left.members().stream().collect(groupingBy(CodeUnit::module, counting()));
    return all
        - right.members().stream().mapToLong(unit -> counts.getOrDefault(unit.module(), 0L)).sum();
  }
}
