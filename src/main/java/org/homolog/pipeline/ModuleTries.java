package org.homolog.pipeline;

import com.carrotsearch.hppc.IntIntHashMap;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.homolog.retrieval.CandidatePair;
import org.homolog.retrieval.IndexSnapshot;
import org.homolog.retrieval.IndexedForm;

/**
 * Bounds the comparisons of a function with the functions of one module, so that two modules of
 * thousands of functions that are somewhat alike do not take time that grows with the product.
 */
final class ModuleTries {
  /** A function is compared with so many functions of a module at most, the nearest ones. */
  static final int MOST = 128;

  private final IndexSnapshot index;
  private final List<IndexedForm> forms;
  private final IntIntHashMap tries = new IntIntHashMap();

  /** For each form the number of the first text that has the form; made when it is needed. */
  private int[] texts = {};

  private boolean counts;
  private boolean cut;
  private int cutFunctions;

  ModuleTries(IndexSnapshot index, List<IndexedForm> forms) {
    this.index = index;
    this.forms = forms;
  }

  /** Begins with the candidates of another function. */
  void begin(List<CandidatePair> candidates) {
    counts = candidates.size() > MOST;
    cut = false;
    tries.clear();
    if (counts && texts.length == 0) {
      texts = texts();
    }
  }

  private int[] texts() {
    Map<String, Integer> numbers = new HashMap<>();
    int[] texts = new int[forms.size()];
    Arrays.setAll(
        texts,
        form ->
            numbers.computeIfAbsent(index.unit(forms.get(form), 0).text(), _ -> numbers.size()));
    return texts;
  }

  /** Whether the function may be compared with another one. */
  boolean take(int form) {
    if (!counts || tries.addTo(texts[form], 1) <= MOST) {
      return true;
    }
    cutFunctions += cut ? 0 : 1;
    cut = true;
    return false;
  }

  /** A sentence about the functions that were not compared with all they may be like, if any. */
  List<String> notes() {
    return cutFunctions == 0
        ? List.of()
        : List.of(
            ("%,d functions were compared with the nearest %d functions of a module only, as there"
                    + " were more that they may be like")
                .formatted(cutFunctions, MOST));
  }
}
