package org.homolog.retrieval;

import com.carrotsearch.hppc.BitMixer;
import com.carrotsearch.hppc.FloatArrayList;
import com.carrotsearch.hppc.IntArrayList;
import com.carrotsearch.hppc.LongIntHashMap;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;

/**
 * Which forms have which terms, both ways, for the terms that two forms or more have; those that
 * most forms have come first. Terms of one weight that the same forms have are one, with their
 * count: versions of a module share most.
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
  /**
   * Reads a field.
   *
   * @param placeOf for each document the number of its form, or -1
   */
  static Postings read(IndexReader reader, String field, int[] placeOf) throws IOException {
    var firstForm = new IntArrayList();
    var members = new IntArrayList();
    var weights = new FloatArrayList();
    var counts = new IntArrayList();
    var known = new LongIntHashMap();
    firstForm.add(0);
    Terms terms = MultiTerms.getTerms(reader, field);
    if (terms != null) {
      TermsEnum each = terms.iterator();
      PostingsEnum docs = null;
      while (each.next() != null) {
        int start = members.size();
        docs = each.postings(docs, PostingsEnum.NONE);
        for (int doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc()) {
          if (placeOf[doc] >= 0) {
            members.add(placeOf[doc]);
          }
        }
        if (members.size() - start < 2) {
          members.elementsCount = start;
          continue;
        }
        Arrays.sort(members.buffer, start, members.size());
        int weight = ShingleField.weight(each.term());
        long hash = hash(members, start, weight);
        int same = known.getOrDefault(hash, -1);
        if (same >= 0) {
          counts.buffer[same]++;
          members.elementsCount = start;
        } else {
          known.put(hash, weights.size());
          firstForm.add(members.size());
          weights.add(weight);
          counts.add(1);
        }
      }
    }
    return of(firstForm, members, weights, counts, forms(placeOf));
  }

  /** How many forms have a term. */
  int forms(int term) {
    return firstForm[term + 1] - firstForm[term];
  }

  private static int forms(int[] placeOf) {
    int most = -1;
    for (int place : placeOf) {
      most = Math.max(most, place);
    }
    return most + 1;
  }

  private static long hash(IntArrayList members, int start, int weight) {
    long hash = weight;
    for (int i = start; i < members.size(); i++) {
      hash = BitMixer.mix64(hash * 31 + members.buffer[i]);
    }
    return hash;
  }

  private static Postings of(
      IntArrayList ends, IntArrayList members, FloatArrayList weights, IntArrayList counts, int forms) {
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
    return new Postings(firstForm, all, weightOf, countOf, firstTerm, terms(firstForm, all, firstTerm));
  }

  /** The terms by how many forms have them, descending. */
  private static int[] frequentFirst(IntArrayList ends) {
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
