package org.homolog.retrieval;

import com.carrotsearch.hppc.FloatArrayList;
import com.carrotsearch.hppc.IntArrayList;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.homolog.fingerprint.Fingerprint;
import org.homolog.fingerprint.Selection;
import org.homolog.fingerprint.WeightedSet;

/**
 * Finds, among some units of an index, the pairs that may be clones.
 *
 * <p>The weight that two units share is estimated from the selected shingles they share, each
 * counted by the inverse of its chance to be selected in both (Horvitz and Thompson).
 */
public final class CandidateSearch {
  /** One unit in so many, from which those that share something with another are many. */
  private static final int DENSE = 16;

  private final RetrievalOptions options;
  private final IndexSnapshot index;
  private final List<IndexedUnit> units;

  /** For each unit searched, whether it is a module. */
  private final boolean[] modules;

  /** For each unit searched, the weight of all its shingles. */
  private final float[] totals;

  /** For each unit searched, the inverse of its selection rate, in parts of a weight's unit. */
  private final float[] inverseRates;

  /** Searches among {@code units} only, one for each variant say. */
  public CandidateSearch(RetrievalOptions options, IndexSnapshot index, List<IndexedUnit> units) {
    this.options = options;
    this.index = index;
    this.units = units;
    totals = new float[units.size()];
    inverseRates = new float[units.size()];
    modules = new boolean[units.size()];
    for (int i = 0; i < totals.length; i++) {
      modules[i] = units.get(i).isModule();
      totals[i] = units.get(i).weight();
      inverseRates[i] = inverseRate(units.get(i).weight());
    }
  }

  private static float inverseRate(long weight) {
    return (float) (WeightedSet.UNIT / Selection.rate(weight));
  }

  /** Hands over all candidate pairs once; numbers are places in the list of units searched. */
  public void pairs(Consumer<CandidatePair> sink) throws IOException {
    Postings postings = read();
    float[] shared = new float[units.size()];
    int[] touched = new int[units.size()];
    for (int right = 0; right < units.size(); right++) {
      int count = share(postings, right, shared, touched);
      if (count > right / DENSE) { // a scan is cheaper than sorting
        for (int left = 0; left < right; left++) {
          if (shared[left] > 0) {
            offer(left, right, shared, sink);
          }
        }
      } else {
        Arrays.sort(touched, 0, count);
        for (int i = 0; i < count; i++) {
          offer(touched[i], right, shared, sink);
        }
      }
    }
  }

  /** Adds up what units before {@code right} share with it, and tells how many do. */
  private int share(Postings postings, int right, float[] shared, int[] touched) {
    int count = 0;
    for (int t = postings.firstTerm[right]; t < postings.firstTerm[right + 1]; t++) {
      int term = postings.terms[t];
      float weight = Math.max(postings.weights[term], inverseRates[right]);
      for (int p = postings.firstUnit[term]; postings.units[p] < right; p++) {
        int left = postings.units[p];
        if (shared[left] == 0) {
          touched[count++] = left;
        }
        shared[left] += Math.max(weight, inverseRates[left]);
      }
    }
    return count;
  }

  private void offer(int left, int right, float[] shared, Consumer<CandidatePair> sink) {
    float weight = shared[left];
    shared[left] = 0;
    if (modules[left] == modules[right]) {
      float resemblance = candidate(modules[left], totals[left], totals[right], weight);
      if (resemblance >= 0) {
        sink.accept(new CandidatePair(left, right, resemblance));
      }
    }
  }

  /** The estimated resemblance, or -1 where that and containment are too low. */
  private float candidate(boolean ofModules, float left, float right, float shared) {
    float least = Math.min(left, right);
    float both = Math.min(shared, least);
    float resemblance = both / (left + right - both);
    return resemblance >= options.minResemblance(ofModules)
            || both >= options.minContainment() * least
        ? resemblance
        : -1;
  }

  /**
   * The units that may be clones of one that need not be in the index: modules for a module,
   * functions for a function.
   *
   * @return the places in the list of units searched, ascending, as the left of pairs without a
   *     right
   */
  public List<CandidatePair> candidatesFor(Fingerprint query) throws IOException {
    float total = query.features().shingles().total();
    float[] shared = shared(query.selected(), inverseRate((long) total));
    var found = new ArrayList<CandidatePair>();
    for (int unit = 0; unit < shared.length; unit++) {
      if (shared[unit] > 0 && modules[unit] == query.isModule()) {
        float resemblance = candidate(modules[unit], totals[unit], total, shared[unit]);
        if (resemblance >= 0) {
          found.add(new CandidatePair(unit, CandidatePair.QUERY, resemblance));
        }
      }
    }
    return found;
  }

  private float[] shared(WeightedSet selected, float inverseRate) throws IOException {
    int[] placeOf = places();
    float[] shared = new float[units.size()];
    BytesRef term = ShingleField.newTerm();
    for (LeafReaderContext leaf : index.reader().leaves()) {
      Terms terms = leaf.reader().terms(ShingleField.NAME);
      if (terms == null) {
        continue;
      }
      TermsEnum each = terms.iterator();
      PostingsEnum docs = null;
      for (int i = 0; i < selected.size(); i++) {
        ShingleField.write(selected.hashes()[i], selected.weights()[i], term);
        if (each.seekExact(term)) {
          docs = each.postings(docs, PostingsEnum.NONE);
          for (int doc = docs.nextDoc();
              doc != DocIdSetIterator.NO_MORE_DOCS;
              doc = docs.nextDoc()) {
            int place = placeOf[leaf.docBase + doc];
            if (place >= 0) {
              shared[place] +=
                  Math.max(ShingleField.weight(term), Math.max(inverseRates[place], inverseRate));
            }
          }
        }
      }
    }
    return shared;
  }

  private int[] places() {
    int[] placeOf = new int[index.reader().maxDoc()];
    Arrays.fill(placeOf, -1);
    for (int i = 0; i < units.size(); i++) {
      placeOf[index.documents()[units.get(i).id()]] = i;
    }
    return placeOf;
  }

  /** Which units have which terms, both ways, for the terms that two units or more have. */
  private record Postings(
      int[] firstUnit, int[] units, float[] weights, int[] firstTerm, int[] terms) {}

  private Postings read() throws IOException {
    int[] placeOf = places();
    var firstUnit = new IntArrayList();
    var members = new IntArrayList();
    var weights = new FloatArrayList();
    firstUnit.add(0);
    Terms terms = MultiTerms.getTerms(index.reader(), ShingleField.NAME);
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
        } else {
          Arrays.sort(members.buffer, start, members.size());
          firstUnit.add(members.size());
          weights.add(ShingleField.weight(each.term()));
        }
      }
    }
    return postings(firstUnit.toArray(), members.toArray(), weights.toArray());
  }

  private Postings postings(int[] firstUnit, int[] members, float[] weights) {
    int[] firstTerm = new int[units.size() + 1];
    for (int unit : members) {
      firstTerm[unit + 1]++;
    }
    for (int i = 0; i < units.size(); i++) {
      firstTerm[i + 1] += firstTerm[i];
    }
    int[] next = firstTerm.clone();
    int[] terms = new int[members.length];
    for (int term = 0; term + 1 < firstUnit.length; term++) {
      for (int p = firstUnit[term]; p < firstUnit[term + 1]; p++) {
        terms[next[members[p]]++] = term;
      }
    }
    return new Postings(firstUnit, members, weights, firstTerm, terms);
  }
}
