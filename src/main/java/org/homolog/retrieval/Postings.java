package org.homolog.retrieval;

import com.carrotsearch.hppc.BitMixer;
import com.carrotsearch.hppc.FloatArrayList;
import com.carrotsearch.hppc.IntArrayList;
import com.carrotsearch.hppc.LongIntHashMap;
import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;

/**
 * Which forms have which terms, both ways, for the terms that two forms or more have. Terms of one
 * weight that the same forms have are one, with their count: versions of a module share most.
 *
 * @param firstForm for each term where its forms begin in {@code forms}, and after all where they
 *     end
 * @param forms those of each term, ascending
 * @param weights of the terms
 * @param counts how many terms each stands for
 * @param firstTerm for each form where its terms begin in {@code terms}, and after all where they
 *     end
 * @param terms those of each form
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
    return of(firstForm, members, weights.toArray(), counts.toArray(), forms(placeOf));
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
      IntArrayList firstForm, IntArrayList members, float[] weights, int[] counts, int forms) {
    int[] firstTerm = new int[forms + 1];
    for (int i = 0; i < members.size(); i++) {
      firstTerm[members.buffer[i] + 1]++;
    }
    for (int i = 0; i < forms; i++) {
      firstTerm[i + 1] += firstTerm[i];
    }
    int[] next = firstTerm.clone();
    int[] terms = new int[members.size()];
    for (int term = 0; term + 1 < firstForm.size(); term++) {
      for (int p = firstForm.get(term); p < firstForm.get(term + 1); p++) {
        terms[next[members.buffer[p]]++] = term;
      }
    }
    return new Postings(firstForm.toArray(), members.buffer, weights, counts, firstTerm, terms);
  }
}
