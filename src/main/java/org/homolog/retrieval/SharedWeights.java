package org.homolog.retrieval;

import java.util.Arrays;

/**
 * Finds, for one form after another, those before it that may share enough weight with it, and adds
 * up what they share.
 *
 * <p>Of a form's terms those are walked through that fewest forms have, as many as {@value #STEPS}
 * steps allow, or one. Taken as a sample they tell which forms are worth adding up all terms for.
 */
final class SharedWeights {
  private static final int STEPS = 1 << 16;

  /** What a form has to share in the sample, as a part of what it has to share in all. */
  private static final double SLACK = 0.5;

  /** A cell holds a sum in its lower bits, and in its upper ones the form that it is of. */
  private static final int SUM_BITS = 16;

  private static final int EPOCHS = 1 << (Integer.SIZE - 1 - SUM_BITS);

  /** The sum of all weights walked through, or somewhat less. */
  private static final int WHOLE = (1 << SUM_BITS) - 1;

  private final Postings postings;
  private final float[] inverseRates;

  /** For each term where its forms end that are to be found. */
  private final int[] ends;

  private final int[] cells;
  private final int[] found;
  private int count;
  private int searches;
  private int epoch;
  private float inverseRate;

  /** For each term the number of the search that had it last. */
  private final int[] latest;

  /** Where among the terms those begin that are walked through. */
  private int walked;

  /** What a sum of one stands for in weight of all the form's terms. */
  private double unit;

  private float weightWalked;

  SharedWeights(Postings postings, float[] inverseRates) {
    this.postings = postings;
    this.inverseRates = inverseRates;
    ends = Arrays.copyOf(postings.firstForm(), postings.counts().length);
    latest = new int[ends.length];
    cells = new int[inverseRates.length];
    found = new int[inverseRates.length];
  }

  /** Lets all forms be found. */
  void revealAll() {
    for (int term = 0; term < ends.length; term++) {
      ends[term] = postings.firstForm()[term + 1];
    }
  }

  /**
   * Finds the forms that may share so much with another one.
   *
   * @param terms those of the other form from {@code start} to {@code end}, ascending
   * @param own the inverse of its selection rate
   * @param heaviest that of the heaviest form that may be found
   */
  void search(int[] terms, int start, int end, float own, double least, float heaviest) {
    inverseRate = own;
    sample(terms, start, end);
    count = 0;
    int turn = searches++ % (EPOCHS - 1) + 1;
    if (turn == 1) {
      Arrays.fill(cells, 0);
    }
    epoch = turn << SUM_BITS;
    int limit = epoch + Math.max(1, (int) (SLACK * least / (unit * spread(heaviest))));
    for (int t = walked; t < end; t++) {
      walk(terms[t], (int) (WHOLE * weight(terms[t]) / weightWalked), limit);
    }
  }

  /** Chooses the terms that are walked through, and marks all. */
  private void sample(int[] terms, int start, int end) {
    walked = end;
    long steps = 0;
    weightWalked = 0;
    float all = 0;
    for (int t = end - 1; t >= start; t--) {
      int term = terms[t];
      latest[term] = searches + 1;
      all += weight(term);
      steps += postings.forms(term);
      if (t == end - 1 || t == walked - 1 && steps <= STEPS) {
        walked = t;
        weightWalked = all;
      }
    }
    unit = Math.max(1, all) / WHOLE;
  }

  /** What a term says of the form that is searched with. */
  private float weight(int term) {
    return postings.counts()[term] * Math.max(postings.weights()[term], inverseRate);
  }

  /** How much more terms may say of a form that is selected at another rate. */
  private double spread(float other) {
    return Math.max(1, other / inverseRate);
  }

  private void walk(int term, int weight, int limit) {
    int[] forms = postings.forms();
    int end = ends[term];
    for (int p = postings.firstForm()[term]; p < end; p++) {
      int left = forms[p];
      int before = Math.max(cells[left], epoch); // a sum of a form before this one is less
      int sum = before + weight;
      cells[left] = sum;
      if (before < limit && sum >= limit) {
        found[count++] = left;
      }
    }
  }

  /** How many forms were found. */
  int count() {
    return count;
  }

  /** One of the forms that were found. */
  int form(int place) {
    return found[place];
  }

  /** Whether a form that was found may share so much. */
  boolean mayShare(int left, double least) {
    return (cells[left] - epoch + 1) * unit * spread(inverseRates[left]) >= SLACK * least;
  }

  /** The weight that a form shares. */
  float weightOf(int left) {
    float sum = 0;
    float least = Math.max(inverseRates[left], inverseRate);
    int end = postings.firstTerm()[left + 1];
    for (int t = postings.firstTerm()[left]; t < end; t++) {
      int term = postings.terms()[t];
      if (latest[term] == searches) {
        sum += postings.counts()[term] * Math.max(postings.weights()[term], least);
      }
    }
    return sum;
  }

  /** Lets the forms after this one find it. */
  void reveal(int form) {
    for (int t = postings.firstTerm()[form]; t < postings.firstTerm()[form + 1]; t++) {
      postings.forms()[ends[postings.terms()[t]]++] = form;
    }
  }
}
