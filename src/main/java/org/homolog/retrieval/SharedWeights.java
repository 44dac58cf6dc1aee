package org.homolog.retrieval;

import com.carrotsearch.hppc.IntArrayList;
import java.util.Arrays;
import org.homolog.deadline.Deadline;
import org.homolog.fingerprint.Selection;

/**
 * Finds, for one form after another, those before it that may share enough weight with it, and adds
 * up what they share. Forms are numbered by weight, so that those of a block need about as much.
 *
 * <p>Of a form's terms those are walked through that fewest forms have, as many as {@value #STEPS}
 * steps allow, or one. Taken as a sample they tell which forms are worth adding up all terms for.
 */
final class SharedWeights {
  private static final int STEPS = 1 << 14;

  /** How much of what the sample lets expect a form may share in all. */
  private static final double SLACK = 2;

  /** Forms whose sums fit into a processor's nearer caches. */
  private static final int BLOCK = 1 << 14;

  /** A cell holds a sum in its lower bits, and in its upper ones the turn that it is of. */
  private static final int SUM_BITS = 16;

  private static final int TURNS = 1 << (Integer.SIZE - 1 - SUM_BITS);

  /** The sum of all weights walked through, or somewhat less. */
  private static final int WHOLE = (1 << SUM_BITS) - 1;

  private final Postings postings;

  /** For each form the weight of all its shingles, ascending. */
  private final float[] totals;

  /** For each form the inverse of the rate at which its shingles were selected. */
  private final float[] inverseRates;

  /** For each term where its forms end that are to be found. */
  private final int[] ends;

  private final int[] cells = new int[BLOCK];
  private int turn;

  private final IntArrayList found = new IntArrayList();
  private final IntArrayList sums = new IntArrayList();

  /** The terms of the form that is searched with. */
  private final IntArrayList own = new IntArrayList();

  /** For each term what it adds to the weight shared with that form, 0 if that has it not. */
  private final float[] adds;

  private float inverseRate;

  /** The terms walked through, where each has been walked to, and what it adds to a sum. */
  private final IntArrayList walked = new IntArrayList();

  private final IntArrayList places = new IntArrayList();
  private final IntArrayList weights = new IntArrayList();

  /** The mean of what one of these terms says. */
  private float meanWeight;

  /** What a sum of one stands for in weight. */
  private double unit;

  /** How much a sum may lack as the weights in it were rounded down. */
  private int roundings;

  /** The weight of the terms that are not walked through. */
  private double rest;

  /** The weight of all terms, to that of those walked through. */
  private double wholeToPart;

  SharedWeights(Postings postings, float[] totals) {
    this.postings = postings;
    this.totals = totals;
    inverseRates = new float[totals.length];
    for (int form = 0; form < totals.length; form++) {
      inverseRates[form] = Selection.inverseRate(totals[form]);
    }
    ends = Arrays.copyOf(postings.firstForm(), postings.counts().length);
    adds = new float[ends.length];
  }

  /** Lets all forms be found. */
  void revealAll() {
    for (int term = 0; term < ends.length; term++) {
      ends[term] = postings.firstForm()[term + 1];
    }
  }

  /** Tells the least weight that two forms of these weights share if they are candidates. */
  interface LeastShared {
    double of(double left, double right);
  }

  /**
   * Finds the forms that may share as much with another one as the filter asks for.
   *
   * @param terms those of the other form from {@code start} to {@code end}, ascending
   * @param total the weight of all its shingles
   */
  void search(int[] terms, int start, int end, float total, LeastShared filter) {
    inverseRate = Selection.inverseRate(total);
    found.elementsCount = 0;
    sums.elementsCount = 0;
    sample(terms, start, end);
    boolean begun = false;
    for (int first = 0; first < totals.length && walked.size() > 0; first += BLOCK) {
      Deadline.check();
      double lightest = totals[first];
      int last = Math.min(first + BLOCK, totals.length) - 1;
      double heaviest = totals[last];
      double least = filter.of(lightest, total);
      if (least <= Math.min(heaviest, total)) {
        if (!begun) {
          skipTo(first);
          begun = true;
        }
        walk(first, Math.max(1, (int) (inSample(least, inverseRates[last]) / unit) - roundings));
      } else if (begun) {
        return;
      }
    }
  }

  /** Walks to the first form that is not before one. */
  private void skipTo(int first) {
    for (int i = 0; i < walked.size(); i++) {
      int term = walked.buffer[i];
      int place =
          Arrays.binarySearch(postings.forms(), postings.firstForm()[term], ends[term], first);
      places.buffer[i] = place < 0 ? -place - 1 : place;
    }
  }

  /** Chooses the terms that are walked through, and marks all. */
  private void sample(int[] terms, int start, int end) {
    for (int i = 0; i < own.size(); i++) {
      adds[own.buffer[i]] = 0;
    }
    own.elementsCount = 0;
    own.add(terms, start, end - start);
    walked.elementsCount = 0;
    places.elementsCount = 0;
    weights.elementsCount = 0;
    long steps = 0;
    float all = 0;
    float part = 0;
    int count = 0;
    for (int t = end - 1; t >= start; t--) {
      int term = terms[t];
      adds[term] = weight(term);
      all += adds[term];
      steps += postings.forms(term);
      if (t == end - 1 || steps <= STEPS) {
        walked.add(term);
        places.add(postings.firstForm()[term]);
        part = all;
        count += postings.counts()[term];
      }
    }
    for (int i = 0; i < walked.size(); i++) {
      weights.add((int) (WHOLE * weight(walked.get(i)) / part));
    }
    roundings = walked.size();
    meanWeight = part / Math.max(1, count);
    unit = Math.max(1, part) / WHOLE;
    rest = all - part;
    wholeToPart = Math.max(1, all) / Math.max(1, part);
  }

  /** What a form of this weight that shares so much in all has to share of the terms walked. */
  private double inSample(double least, float ofForm) {
    double spread = Math.max(1, ofForm / meanWeight);
    double inverse = Math.max(inverseRate, ofForm);
    return Math.max(
        least / (SLACK * wholeToPart * spread),
        Selection.leastEstimate(least, inverse) / spread - rest);
  }

  /** What a term says of the form that is searched with. */
  private float weight(int term) {
    return postings.counts()[term] * Math.max(postings.weights()[term], inverseRate);
  }

  /** Walks on through a block of forms; terms that have no more of them are dropped. */
  private void walk(int first, int limit) {
    if (++turn == TURNS) {
      Arrays.fill(cells, 0);
      turn = 1;
    }
    int none = turn << SUM_BITS; // sums of other turns are less
    int[] forms = postings.forms();
    int left = 0;
    for (int i = 0; i < walked.size(); i++) {
      int term = walked.buffer[i];
      int weight = weights.buffer[i];
      int end = ends[term];
      int p = places.buffer[i];
      for (; p < end && forms[p] < first + BLOCK; p++) {
        int cell = forms[p] - first;
        int before = Math.max(cells[cell], none);
        int sum = before + weight;
        cells[cell] = sum;
        if (before < none + limit && sum >= none + limit) {
          found.add(forms[p]);
        }
      }
      if (p < end) {
        walked.buffer[left] = term;
        weights.buffer[left] = weight;
        places.buffer[left++] = p;
      }
    }
    walked.elementsCount = left;
    for (int i = sums.size(); i < found.size(); i++) {
      sums.add(cells[found.buffer[i] - first] - none);
    }
  }

  /** How many forms were found. */
  int count() {
    return found.size();
  }

  /** One of the forms that were found. */
  int form(int place) {
    return found.get(place);
  }

  /** Whether the one at a place may share so much. */
  boolean mayShare(int place, double least) {
    double most = (sums.buffer[place] + roundings) * unit;
    return most >= inSample(least, inverseRates[found.buffer[place]]);
  }

  /**
   * The weight that the form found at a place shares, summed in double precision: the order of
   * terms depends on what else is in the index.
   */
  float weightOf(int place) {
    int left = found.buffer[place];
    int start = postings.firstTerm()[left];
    int end = postings.firstTerm()[left + 1];
    float inverse = inverseRates[left];
    return inverse > inverseRate ? weightOf(start, end, inverse) : weightOf(start, end);
  }

  /** Of a form of no higher inverse rate: no branch is taken that could be mispredicted. */
  private float weightOf(int start, int end) {
    int[] terms = postings.terms();
    double sum = 0;
    for (int t = start; t < end; t++) {
      sum += adds[terms[t]];
    }
    return (float) sum;
  }

  private float weightOf(int start, int end, float inverse) {
    int[] terms = postings.terms();
    double sum = 0;
    for (int t = start; t < end; t++) {
      int term = terms[t];
      if (adds[term] > 0) {
        sum += postings.counts()[term] * Math.max(postings.weights()[term], inverse);
      }
    }
    return (float) sum;
  }

  /** Lets the forms after this one find it. */
  void reveal(int form) {
    for (int t = postings.firstTerm()[form]; t < postings.firstTerm()[form + 1]; t++) {
      postings.forms()[ends[postings.terms()[t]]++] = form;
    }
  }
}
