package org.homolog.retrieval;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.homolog.deadline.Deadline;
import org.homolog.fingerprint.Fingerprint.Features;
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

  private final RetrievalOptions options;
  private final IndexSnapshot index;
  private final List<IndexedForm> forms;

  private final boolean ofModules;

  /** The places of the forms in the list, the lightest form first; the index of one is its rank. */
  private final int[] places;

  /** By rank, the weight of all shingles. */
  private final float[] totals;

  /** Searches among some forms only, all of modules or all of functions. */
  public CandidateSearch(
      RetrievalOptions options, IndexSnapshot index, List<IndexedForm> forms, boolean ofModules) {
    this.options = options;
    this.index = index;
    this.forms = forms;
    this.ofModules = ofModules;
    places =
        IntStream.range(0, forms.size())
            .boxed()
            .sorted(Comparator.comparing(forms::get, IndexedForm.LIGHTEST_FIRST))
            .mapToInt(place -> place)
            .toArray();
    totals = new float[forms.size()];
    for (int i = 0; i < totals.length; i++) {
      totals[i] = forms.get(places[i]).weight();
    }
  }

  /** The places of the forms in the list, the lightest form first; not to be changed. */
  public int[] places() {
    return places;
  }

  /** Takes the candidates of one form after another, the lightest first. */
  public interface Sink {
    /**
     * The candidates among the forms that came before {@code right}.
     *
     * @param candidates with it as their right, the nearest first
     * @return whether forms after it are to find it
     */
    boolean take(int right, List<CandidatePair> candidates) throws IOException;
  }

  /**
   * Hands over all candidate pairs once; numbers are places in the list of forms searched.
   *
   * @param leastDice Dice's coefficient of what two forms are retrieved by that they may reach
   */
  public void pairs(double leastDice, Sink sink) throws IOException {
    Postings postings = PostingsReader.shared(index.reader(), field(), ranks());
    var sums = new SharedWeights(postings, totals);
    var candidates = new ArrayList<CandidatePair>();
    for (int right = 0; right < forms.size(); right++) {
      int start = postings.firstTerm()[right];
      int end = postings.firstTerm()[right + 1];
      candidates.clear();
      search(
          sums,
          postings.terms(),
          start,
          end,
          new Searched(right, totals[right], leastDice),
          candidates);
      if (sink.take(places[right], candidates)) {
        sums.reveal(right);
      }
    }
  }

  /**
   * A form that is searched with.
   *
   * @param rank or {@link CandidatePair#QUERY}
   * @param weight of all its shingles
   * @param leastDice that another form may reach
   */
  private record Searched(int rank, float weight, double leastDice) {}

  private void search(
      SharedWeights sums,
      int[] terms,
      int start,
      int end,
      Searched form,
      List<CandidatePair> candidates) {
    sums.search(
        terms, start, end, form.weight(), (left, right) -> least(left, right, form.leastDice()));
    Deadline.check();
    for (int i = 0; i < sums.count(); i++) {
      CandidatePair candidate = candidate(i, form, sums);
      if (candidate != null) {
        candidates.add(candidate);
      }
    }
    candidates.sort(CandidatePair.NEAREST_FIRST);
  }

  /** The form that was found at a place and the one searched with, if they are a pair. */
  private @Nullable CandidatePair candidate(int place, Searched form, SharedWeights sums) {
    int left = sums.form(place);
    double least = least(totals[left], form.weight(), form.leastDice());
    if (least > Math.min(totals[left], form.weight()) || !sums.mayShare(place, least)) {
      return null;
    }
    CandidatePair candidate = candidate(left, form, sums.weightOf(place));
    return candidate != null && candidate.most() >= least ? candidate : null;
  }

  /** The least weight that two forms of these weights share if they are candidates. */
  private double least(double left, double right, double leastDice) {
    double resemblance = options.minResemblance(ofModules);
    double estimate =
        Math.min(
            resemblance * (left + right) / (1 + resemblance),
            options.minContainment() * Math.min(left, right));
    return leastDice == 0 ? 0.5 * estimate : Math.max(estimate / 2, leastDice * (left + right) / 2);
  }

  /** A pair, unless estimated resemblance and containment are too low. */
  private @Nullable CandidatePair candidate(int left, Searched form, float shared) {
    float least = Math.min(totals[left], form.weight());
    float both = Math.min(shared, least);
    float resemblance = both / (totals[left] + form.weight() - both);
    if (resemblance < options.minResemblance(ofModules)
        && both < options.minContainment() * least) {
      return null;
    }
    float inverse =
        Math.max(Selection.inverseRate(form.weight()), Selection.inverseRate(totals[left]));
    float most = Math.min(least, (float) Selection.most(both, inverse));
    int right = form.rank() == CandidatePair.QUERY ? CandidatePair.QUERY : places[form.rank()];
    return new CandidatePair(places[left], right, resemblance, most);
  }

  /** Searches with forms that need not be in the index; safe for use by many threads. */
  public final class Queries {
    private final PostingsReader.Lookup lookup;
    private final Queue<SharedWeights> idle = new ConcurrentLinkedQueue<>();

    private Queries(PostingsReader.Lookup lookup) {
      this.lookup = lookup;
    }

    /**
     * The forms that may be clones of one.
     *
     * @return the nearest first, their places in the list of forms searched as the left of pairs
     *     without a right
     */
    public List<CandidatePair> candidatesFor(Features query) {
      WeightedSet retrieved = query.retrieved();
      int[] terms =
          Arrays.stream(Selection.select(retrieved).hashes())
              .map(shingle -> lookup.numbers().getOrDefault(shingle, -1))
              .filter(term -> term >= 0)
              .sorted()
              .toArray();
      float weight = retrieved.total();
      var form = new Searched(CandidatePair.QUERY, weight, 0);
      SharedWeights sums = idle.poll();
      if (sums == null) {
        sums = new SharedWeights(lookup.postings(), totals);
        sums.revealAll();
      }
      var candidates = new ArrayList<CandidatePair>();
      search(sums, terms, 0, terms.length, form, candidates);
      idle.add(sums);
      return candidates;
    }
  }

  /** For many queries: all of the index is read into memory. */
  public Queries queries() throws IOException {
    return new Queries(PostingsReader.all(index.reader(), field(), ranks()));
  }

  /** For these queries only: what the index has of them is read into memory. */
  public Queries queries(Collection<Features> forms) throws IOException {
    Iterable<WeightedSet> selected = forms.stream().map(Features::selected)::iterator;
    return new Queries(PostingsReader.of(index.reader(), field(), ranks(), selected));
  }

  private String field() {
    return ShingleField.name(ofModules);
  }

  /** For each document the rank of its form, or -1. */
  private int[] ranks() {
    int[] ranks = new int[index.reader().maxDoc()];
    Arrays.fill(ranks, -1);
    for (int rank = 0; rank < places.length; rank++) {
      ranks[index.document(forms.get(places[rank]))] = rank;
    }
    return ranks;
  }
}
