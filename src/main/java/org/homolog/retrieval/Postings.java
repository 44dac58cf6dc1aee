package org.homolog.retrieval;

import com.carrotsearch.hppc.FloatArrayList;
import com.carrotsearch.hppc.IntArrayList;
import java.util.stream.IntStream;

/**
 * Which forms have which terms, both ways; the terms that most forms have come first. Terms of one
 * weight that the same forms have are one, with their count: versions of a module share most.
 *
 * @param firstForm for each term where its forms begin in {@code forms}, and after all where they
 *     end
 * @param forms those of each term, ascending
 * @param weights of the terms
 * @param counts how many terms each stands for
 * @param firstTerm for each form where its terms begin in {@code terms}, and after all where they
 *     end
 * @param terms those of each form, ascending
 */
@SuppressWarnings("ArrayRecordComponent") // primitive columns of a hot path
record Postings(
    int[] firstForm, int[] forms, float[] weights, int[] counts, int[] firstTerm, int[] terms) {
  /** How many forms have a term. */
  int forms(int term) {
    return firstForm[term + 1] - firstForm[term];
  }

  /**
   * Puts terms in order.
   *
   * @param ends where the forms of each begin in {@code members}, and after all where they end
   */
  static Postings of(
      IntArrayList ends,
      IntArrayList members,
      FloatArrayList weights,
      IntArrayList counts,
      int forms) {
    int[] order = frequentFirst(ends);
    int[] firstForm = new int[order.length + 1];
    int[] all = new int[members.size()];
    float[] weightOf = new float[order.length];
    int[] countOf = new int[order.length];
    int[] firstTerm = new int[forms + 1];
    for (int term = 0; term < order.length; term++) {
      int start = ends.get(order[term]);
      int length = ends.get(order[term] + 1) - start;
      System.arraycopy(members.buffer, start, all, firstForm[term], length);
      firstForm[term + 1] = firstForm[term] + length;
      weightOf[term] = weights.get(order[term]);
      countOf[term] = counts.get(order[term]);
      for (int p = firstForm[term]; p < firstForm[term + 1]; p++) {
        firstTerm[all[p] + 1]++;
      }
    }
    for (int i = 0; i < forms; i++) {
      firstTerm[i + 1] += firstTerm[i];
    }
    return new Postings(
        firstForm, all, weightOf, countOf, firstTerm, terms(firstForm, all, firstTerm));
  }

  /** The terms by how many forms have them, descending. */
  static int[] frequentFirst(IntArrayList ends) {
    return IntStream.range(0, ends.size() - 1)
        .mapToLong(term -> (long) (ends.get(term) - ends.get(term + 1)) << Integer.SIZE | term)
        .sorted()
        .mapToInt(each -> (int) each)
        .toArray();
  }

  private static int[] terms(int[] firstForm, int[] forms, int[] firstTerm) {
    int[] next = firstTerm.clone();
    int[] terms = new int[forms.length];
    for (int term = 0; term + 1 < firstForm.length; term++) {
      for (int p = firstForm[term]; p < firstForm[term + 1]; p++) {
        terms[next[forms[p]]++] = term;
      }
    }
    return terms;
  }
}
