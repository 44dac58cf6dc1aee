package org.homolog.retrieval;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.homolog.fingerprint.Fingerprint;
import org.homolog.fingerprint.Fingerprint.Kind;
import org.homolog.fingerprint.Selection;
import org.homolog.fingerprint.WeightedSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds, among some forms of an index, the pairs that may be clones.
 *
 * <p>The weight that two forms share is estimated from the selected shingles they share, each
 * counted by the inverse of its chance to be selected in both (Horvitz and Thompson).
 */
public final class CandidateSearch {
  private static final int STANDARD_ERRORS = 2;
  private static final Comparator<CandidatePair> BY_LEFT =
      Comparator.comparingInt(CandidatePair::left);

  private final RetrievalOptions options;
  private final IndexSnapshot index;
  private final List<IndexedForm> forms;

  private final boolean ofModules;
  private final Kind[] kinds;

  /** For each form searched, the weight of all its shingles. */
  private final float[] totals;

  /** For each form searched, the inverse of its selection rate, in parts of a weight's unit. */
  private final float[] inverseRates;

  /** Searches among some forms only, all of modules or all of functions. */
  public CandidateSearch(
      RetrievalOptions options, IndexSnapshot index, List<IndexedForm> forms, boolean ofModules) {
    this.options = options;
    this.index = index;
    this.forms = forms;
    this.ofModules = ofModules;
    kinds = new Kind[forms.size()];
    totals = new float[forms.size()];
    inverseRates = new float[forms.size()];
    for (int i = 0; i < totals.length; i++) {
      kinds[i] = forms.get(i).kind();
      totals[i] = forms.get(i).weight();
      inverseRates[i] = inverseRate(forms.get(i).weight());
    }
  }

  private static float inverseRate(double weight) {
    return (float) (WeightedSet.UNIT / Selection.rate(weight));
  }

  /** Takes the candidates of one form after another. */
  public interface Sink {
    /**
     * The candidates among the forms before {@code right}.
     *
     * @param candidates with it as their right, ascending by the left
     * @return whether forms after it are to find it
     */
    boolean take(int right, List<CandidatePair> candidates) throws IOException;
  }

  /** Hands over all candidate pairs once; numbers are places in the list of forms searched. */
  public void pairs(Filter filter, Sink sink) throws IOException {
    Postings postings = Postings.read(index.reader(), ShingleField.name(ofModules), places());
    var sums = new SharedWeights(postings, inverseRates);
    var candidates = new ArrayList<CandidatePair>();
    for (int right = 0; right < forms.size(); right++) {
      candidates.clear();
      double least = filter.least(kinds[right], 0, totals[right]);
      float heaviest = inverseRate(filter.heaviest(kinds[right], totals[right]));
      sums.search(right, least, heaviest);
      for (int i = 0; i < sums.count(); i++) {
        int left = sums.form(i);
        if (kinds[left] == kinds[right]) {
          CandidatePair candidate = candidate(left, right, sums, filter);
          if (candidate != null) {
            candidates.add(candidate);
          }
        }
      }
      candidates.sort(BY_LEFT);
      if (sink.take(right, candidates)) {
        sums.reveal(right);
      }
    }
  }

  private @Nullable CandidatePair candidate(
      int left, int right, SharedWeights sums, Filter filter) {
    double least = filter.least(kinds[right], totals[left], totals[right]);
    if (least > Math.min(totals[left], totals[right]) || !sums.mayShare(left, least)) {
      return null;
    }
    CandidatePair candidate =
        candidate(left, right, totals[right], sums.weightOf(left), inverseRates[right]);
    return candidate != null && candidate.most() >= least ? candidate : null;
  }

  /** A pair, unless estimated resemblance and containment are too low. */
  private @Nullable CandidatePair candidate(
      int left, int right, float total, float shared, float inverseRate) {
    float least = Math.min(totals[left], total);
    float both = Math.min(shared, least);
    float resemblance = both / (totals[left] + total - both);
    if (resemblance < options.minResemblance(ofModules)
        && both < options.minContainment() * least) {
      return null;
    }
    float inverse = Math.max(inverseRate, inverseRates[left]);
    // a shingle of weight w selected with the chance p counts w/p, the inverse rate or w if more
    double error = Math.sqrt(inverse * both);
    float most = Math.min(least, (float) (both + STANDARD_ERRORS * error + inverse));
    return new CandidatePair(left, right, resemblance, most);
  }

  /**
   * The forms that may be clones of one that need not be in the index.
   *
   * @return the places in the list of forms searched, ascending, as the left of pairs without a
   *     right
   */
  public List<CandidatePair> candidatesFor(Fingerprint query) throws IOException {
    float total = query.features().shingles().total();
    float inverseRate = inverseRate(total);
    float[] shared = shared(query.features().selected(), inverseRate);
    var found = new ArrayList<CandidatePair>();
    for (int form = 0; form < shared.length; form++) {
      if (shared[form] > 0 && kinds[form] == query.features().kind()) {
        CandidatePair candidate =
            candidate(form, CandidatePair.QUERY, total, shared[form], inverseRate);
        if (candidate != null) {
          found.add(candidate);
        }
      }
    }
    return found;
  }

  private float[] shared(WeightedSet selected, float inverseRate) throws IOException {
    int[] placeOf = places();
    float[] shared = new float[forms.size()];
    BytesRef term = ShingleField.newTerm();
    for (LeafReaderContext leaf : index.reader().leaves()) {
      Terms terms = leaf.reader().terms(ShingleField.name(ofModules));
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
    for (int i = 0; i < forms.size(); i++) {
      placeOf[index.document(forms.get(i))] = i;
    }
    return placeOf;
  }
}
