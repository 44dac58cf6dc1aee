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
  private int right;
  private int epoch;

  /** For each term the form, plus one, that had it last. */
  private final int[] latest;

  /** Where among the terms of the form on the right those begin that are walked through. */
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

  /**
   * Finds the forms that were revealed and may share so much with another one.
   *
   * @param heaviest the inverse selection rate of the heaviest form that may
   */
  void search(int form, double least, float heaviest) {
    right = form;
    sample();
    count = 0;
    int own = form % (EPOCHS - 1) + 1;
    if (own == 1) {
      Arrays.fill(cells, 0);
    }
    epoch = own << SUM_BITS;
    int limit = epoch + Math.max(1, (int) (SLACK * least / (unit * spread(heaviest))));
    int end = postings.firstTerm()[form + 1];
    for (int t = walked; t < end; t++) {
      int term = postings.terms()[t];
      walk(term, (int) (WHOLE * weight(term) / weightWalked), limit);
    }
  }

  /** Chooses the terms that are walked through, and marks all. */
  private void sample() {
    int start = postings.firstTerm()[right];
    int end = postings.firstTerm()[right + 1];
    walked = end;
    int steps = 0;
    weightWalked = 0;
    float all = 0;
    for (int t = end - 1; t >= start; t--) {
      int term = postings.terms()[t];
      latest[term] = right + 1;
      all += weight(term);
      steps += postings.forms(term);
      if (t == end - 1 || t == walked - 1 && steps <= STEPS) {
        walked = t;
        weightWalked = all;
      }
    }
    unit = Math.max(1, all) / WHOLE;
  }

  /** What a term says of the form on the right. */
  private float weight(int term) {
    return postings.counts()[term] * Math.max(postings.weights()[term], inverseRates[right]);
  }

  /** How much more than of the form on the right terms may say of one selected at another rate. */
  private double spread(float inverseRate) {
    return Math.max(1, inverseRate / inverseRates[right]);
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
    float least = Math.max(inverseRates[left], inverseRates[right]);
    int end = postings.firstTerm()[left + 1];
    for (int t = postings.firstTerm()[left]; t < end; t++) {
      int term = postings.terms()[t];
      if (latest[term] == right + 1) {
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
