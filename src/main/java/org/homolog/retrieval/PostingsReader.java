package org.homolog.retrieval;

import com.carrotsearch.hppc.BitMixer;
import com.carrotsearch.hppc.FloatArrayList;
import com.carrotsearch.hppc.IntArrayList;
import com.carrotsearch.hppc.IntIntHashMap;
import com.carrotsearch.hppc.LongIntHashMap;
import com.carrotsearch.hppc.cursors.IntIntCursor;
import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.homolog.fingerprint.WeightedSet;

/** Reads which forms have the terms of a field. */
final class PostingsReader {
  private final int[] placeOf;

  /** Whether terms keep numbers of their own, those of one form too. */
  private final boolean each;

  private final IntArrayList ends = IntArrayList.from(0);
  private final IntArrayList members = new IntArrayList();
  private final FloatArrayList weights = new FloatArrayList();
  private final IntArrayList counts = new IntArrayList();
  private final LongIntHashMap known = new LongIntHashMap();
  private final IntIntHashMap numbers = new IntIntHashMap();

  private PostingsReader(int[] placeOf, boolean each) {
    this.placeOf = placeOf;
    this.each = each;
  }

  /** Postings in which terms can be looked up: their numbers by the hash of the shingle. */
  record Lookup(Postings postings, IntIntHashMap numbers) {}

  /**
   * All terms that two forms or more have.
   *
   * @param placeOf for each document the number of its form, or -1
   */
  static Postings shared(IndexReader reader, String field, int[] placeOf) throws IOException {
    var terms = new PostingsReader(placeOf, false);
    terms.readAll(reader, field);
    return terms.postings();
  }

  /** All terms. */
  static Lookup all(IndexReader reader, String field, int[] placeOf) throws IOException {
    var terms = new PostingsReader(placeOf, true);
    terms.readAll(reader, field);
    return terms.lookup();
  }

  /** The terms of some shingles. */
  static Lookup of(IndexReader reader, String field, int[] placeOf, Iterable<WeightedSet> selected)
      throws IOException {
    var terms = new PostingsReader(placeOf, true);
    terms.readSome(reader, field, selected);
    return terms.lookup();
  }

  private void readAll(IndexReader reader, String field) throws IOException {
    Terms all = MultiTerms.getTerms(reader, field);
    if (all != null) {
      TermsEnum terms = all.iterator();
      PostingsEnum docs = null;
      while (terms.next() != null) {
        docs = terms.postings(docs, PostingsEnum.NONE);
        add(terms.term(), docs);
      }
    }
  }

  private void readSome(IndexReader reader, String field, Iterable<WeightedSet> selected)
      throws IOException {
    Terms all = MultiTerms.getTerms(reader, field);
    if (all == null) {
      return;
    }
    TermsEnum terms = all.iterator();
    PostingsEnum docs = null;
    BytesRef term = ShingleField.newTerm();
    for (WeightedSet set : selected) {
      for (int i = 0; i < set.size(); i++) {
        ShingleField.write(set.hashes()[i], set.weights()[i], term);
        if (!numbers.containsKey(set.hashes()[i]) && terms.seekExact(term)) {
          docs = terms.postings(docs, PostingsEnum.NONE);
          add(term, docs);
        }
      }
    }
  }

  private void add(BytesRef term, PostingsEnum docs) throws IOException {
    int start = members.size();
    for (int doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc()) {
      if (placeOf[doc] >= 0) {
        members.add(placeOf[doc]);
      }
    }
    Arrays.sort(members.buffer, start, members.size());
    if (each) {
      numbers.put(ShingleField.shingle(term), weights.size());
    } else if (members.size() - start < 2 || isKnown(start, ShingleField.weight(term))) {
      members.elementsCount = start;
      return;
    }
    ends.add(members.size());
    weights.add(ShingleField.weight(term));
    counts.add(1);
  }

  /** Whether a term of this weight was added that the same forms have, which is counted then. */
  private boolean isKnown(int start, int weight) {
    long hash = hash(start, weight);
    int place = known.indexOf(hash);
    if (known.indexExists(place)) {
      counts.buffer[known.indexGet(place)]++;
      return true;
    }
    known.indexInsert(place, hash, weights.size());
    return false;
  }

  private long hash(int start, int weight) {
    long hash = weight;
    for (int i = start; i < members.size(); i++) {
      hash = BitMixer.mix64(hash * 31 + members.buffer[i]);
    }
    return hash;
  }

  private Postings postings() {
    int most = -1;
    for (int place : placeOf) {
      most = Math.max(most, place);
    }
    return Postings.of(ends, members, weights, counts, most + 1);
  }

  private Lookup lookup() {
    int[] order = Postings.frequentFirst(ends);
    int[] renumbered = new int[order.length];
    for (int term = 0; term < order.length; term++) {
      renumbered[order[term]] = term;
    }
    var inOrder = new IntIntHashMap(numbers.size());
    for (IntIntCursor each : numbers) {
      inOrder.put(each.key, renumbered[each.value]);
    }
    return new Lookup(postings(), inOrder);
  }
}
