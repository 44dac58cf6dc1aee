package org.homolog.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import smile.classification.LogisticRegression;

/**
 * Fits a logistic regression to labelled examples. Corpora weigh the same, and in each of them the
 * two labels but for those of pairs that were drawn from a run, however many examples there are of
 * each: examples are repeated until each stands for as much.
 */
public final class LogisticFit {
  /** How often the examples of one label of one corpus count together. */
  private static final int EACH = 2000;

  /** Examples from which on those of one label of one corpus count as much as any others. */
  private static final double FEW = 50;

  private static final double REGULARIZATION = 1.0;
  private static final double TOLERANCE = 1e-6;
  private static final int ITERATIONS = 1000;

  private LogisticFit() {}

  /**
   * @param corpus the corpus that the example is of
   * @param drawn whether the pair was drawn from what a run had found, so that the labels are as
   *     frequent as they are there, and are left so
   * @param positive whether its units have a common origin
   * @param features of the evidence
   * @param weight how much it counts, in [0, 1]
   */
  @SuppressWarnings("ArrayRecordComponent") // read only
  public record Example(
      String corpus, boolean drawn, boolean positive, double[] features, double weight) {}

  /**
   * Fits the weights of the features.
   *
   * @param strangers how many pairs of strangers are expected for each pair of a common origin
   * @return the intercept, then the weight of each feature
   */
  public static double[] fit(List<Example> examples, double strangers) {
    List<Example> repeated = repeated(examples, strangers);
    int size = repeated.getFirst().features().length;
    double[] means = new double[size];
    double[] scales = new double[size];
    for (int f = 0; f < size; f++) {
      int feature = f;
      means[f] = repeated.stream().mapToDouble(e -> e.features()[feature]).average().orElse(0);
      double mean = means[f];
      scales[f] =
          Math.sqrt(
              repeated.stream()
                  .mapToDouble(e -> Math.pow(e.features()[feature] - mean, 2))
                  .average()
                  .orElse(0));
      scales[f] = Math.max(scales[f], 1e-9);
    }
    double[][] x = new double[repeated.size()][size];
    int[] y = new int[repeated.size()];
    for (int i = 0; i < x.length; i++) {
      for (int f = 0; f < size; f++) {
        x[i][f] = (repeated.get(i).features()[f] - means[f]) / scales[f];
      }
      y[i] = repeated.get(i).positive() ? 1 : 0;
    }
    LogisticRegression.Binomial model =
        LogisticRegression.binomial(
            x, y, new LogisticRegression.Options(REGULARIZATION, TOLERANCE, ITERATIONS));
    double[] fitted = model.coefficients(); // that of the intercept last
    double[] weights = new double[size + 1];
    weights[0] = fitted[size];
    for (int f = 0; f < size; f++) {
      weights[f + 1] = fitted[f] / scales[f];
      weights[0] -= fitted[f] * means[f] / scales[f];
    }
    return weights;
  }

  private static List<Example> repeated(List<Example> examples, double strangers) {
    var strata = new TreeMap<String, List<Example>>();
    for (Example example : examples) {
      String label = example.drawn() ? "drawn" : String.valueOf(example.positive());
      strata.computeIfAbsent(example.corpus() + "\t" + label, _ -> new ArrayList<>()).add(example);
    }
    var repeated = new ArrayList<Example>();
    for (List<Example> stratum : strata.values()) {
      stratum.sort(Comparator.comparingDouble(e -> -e.weight()));
      double total = stratum.stream().mapToDouble(Example::weight).sum();
      double all = EACH * Math.min(1, total / FEW) * (stratum.getFirst().drawn() ? 2 : 1);
      if (!stratum.getFirst().drawn() && !stratum.getFirst().positive()) {
        all *= strangers;
      }
      double carried = 0.5;
      for (Example example : stratum) {
        carried += all * example.weight() / total;
        for (; carried >= 1; carried--) {
          repeated.add(example);
        }
      }
    }
    return repeated;
  }

  /** The probability that a fitted regression gives. */
  public static double probability(double[] weights, double[] features) {
    double logit = weights[0];
    for (int f = 0; f < features.length; f++) {
      logit += weights[f + 1] * features[f];
    }
    return 1 / (1 + Math.exp(-logit));
  }
}
