package org.homolog.verification;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * Tells the probability that two units have a common origin by the evidence, with logistic
 * regressions: one of modules by their code, one of modules by their data, one of functions.
 * Modules with much data are judged by both, each as much as the tables hold.
 */
public final class ConfidenceModel {
  /** The part of the tokens in tables up to which a module is judged by its code alone. */
  private static final double LITTLE_DATA = 0.3;

  /** The part of the tokens in tables from which on a module is judged by its data alone. */
  private static final double MUCH_DATA = 0.7;

  /** The confidence of units of different canonical forms is below 1. */
  private static final double SUREST = Math.nextDown(1f);

  /** A regression of its own. */
  public enum Part {
    CODE("runs", "names", "comments", "blind"),
    DATA("figures", "values", "names", "shared"),
    FUNCTION("runs", "framed", "shared", "names"),
    /** Of units of code that are equal but for a consistent renaming, and for literals. */
    RENAMED("blind", "names");

    private final List<String> names;

    Part(String... names) {
      this.names = List.of(names);
    }

    /** The names of the features that it takes, in order. */
    public List<String> features() {
      return names;
    }
  }

  private final int version;
  private final Map<Part, double[]> weights;

  /**
   * @param weights for each part the intercept, then the weight of each feature
   */
  public ConfidenceModel(int version, Map<Part, double[]> weights) {
    this.version = version;
    this.weights = new EnumMap<>(weights);
    for (Part part : Part.values()) {
      double[] own = weights.get(part);
      if (own == null || own.length != part.features().size() + 1) {
        throw new IllegalArgumentException("the model lacks weights of " + part);
      }
    }
  }

  /** The model that ships with the program. */
  public static ConfidenceModel shipped() {
    return Shipped.MODEL;
  }

  /** Changes with the weights: confidences of different versions are not comparable. */
  public int version() {
    return version;
  }

  /** The features that a part takes of some evidence. */
  public static double[] features(Part part, Evidence evidence) {
    Evidence.Code code = evidence.code();
    Evidence.Data data = evidence.data();
    return switch (part) {
      case CODE ->
          new double[] {
            code.runs(),
            code.names(),
            log2(code.comments()),
            Math.pow(code.structure() * code.unframed(), 2) * log2(code.blind() * code.unframed())
          };
      case DATA -> new double[] {data.figures(), data.values(), code.names(), log2(code.shared())};
      case FUNCTION -> new double[] {code.runs(), code.framed(), log2(code.shared()), code.names()};
      case RENAMED -> new double[] {code.renamed() * log2(code.blind()), code.names()};
    };
  }

  private static double log2(double value) {
    return Math.log1p(value) / Math.log(2);
  }

  /** How much data counts of two modules of which the one with less has this part of its tokens. */
  public static double weightOfData(double share) {
    return Math.clamp((share - LITTLE_DATA) / (MUCH_DATA - LITTLE_DATA), 0, 1);
  }

  /** The probability that two functions, or two modules, have a common origin. */
  public double confidence(boolean functions, Evidence evidence) {
    if (functions) {
      return probability(ofCode(Part.FUNCTION, evidence));
    }
    double ofData = weightOfData(evidence.dataShare());
    double logit = 0;
    if (ofData > 0) {
      logit += ofData * logit(Part.DATA, evidence);
    }
    if (ofData < 1) {
      logit += (1 - ofData) * ofCode(Part.CODE, evidence);
    }
    return probability(logit);
  }

  /** Names speak for a common origin; where all are renamed consistently they do not against it. */
  private double ofCode(Part part, Evidence evidence) {
    double logit = logit(part, evidence);
    return evidence.code().renamed() > 0 ? Math.max(logit, logit(Part.RENAMED, evidence)) : logit;
  }

  private static double probability(double logit) {
    return Math.min(SUREST, 1 / (1 + Math.exp(-logit)));
  }

  private double logit(Part part, Evidence evidence) {
    double[] own = Objects.requireNonNull(weights.get(part));
    double[] features = features(part, evidence);
    double sum = own[0];
    for (int i = 0; i < features.length; i++) {
      sum += own[i + 1] * features[i];
    }
    return sum;
  }

  /** The weights of a part: the intercept, then one for each feature. */
  public double[] weights(Part part) {
    return Objects.requireNonNull(weights.get(part)).clone();
  }

  /** The model as a table: a line for each weight. */
  public String toTable() {
    var table = new StringBuilder("version\t" + version + "\n");
    weights.forEach(
        (part, own) -> {
          for (int i = 0; i < own.length; i++) {
            String feature = i == 0 ? "intercept" : part.features().get(i - 1);
            table.append(
                "%s\t%s\t%.4f%n".formatted(part.name().toLowerCase(Locale.ROOT), feature, own[i]));
          }
        });
    return table.toString();
  }

  /**
   * Reads what {@link #toTable} wrote.
   *
   * @throws IOException if it is no such table
   */
  public static ConfidenceModel read(InputStream stream) throws IOException {
    var lines = new ArrayList<String>();
    try (var reader = new BufferedReader(new InputStreamReader(stream, UTF_8))) {
      reader.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(lines::add);
    }
    try {
      var weights = new EnumMap<Part, double[]>(Part.class);
      for (String line : lines.subList(1, lines.size())) {
        String[] cells = line.split("\t");
        Part part = Part.valueOf(cells[0].toUpperCase(Locale.ROOT));
        double[] own =
            weights.computeIfAbsent(part, each -> new double[each.features().size() + 1]);
        int feature = part.features().indexOf(cells[1]);
        if (feature < 0 && !cells[1].equals("intercept")) {
          throw new IllegalArgumentException(cells[1] + " is no feature of " + cells[0]);
        }
        own[1 + feature] = Double.parseDouble(cells[2]);
      }
      return new ConfidenceModel(Integer.parseInt(lines.getFirst().split("\t")[1]), weights);
    } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
      throw new IOException("no table of confidence: " + e.getMessage(), e);
    }
  }

  private static final class Shipped {
    static final ConfidenceModel MODEL = load();

    private static ConfidenceModel load() {
      try (InputStream stream = ConfidenceModel.class.getResourceAsStream("confidence.tsv")) {
        if (stream == null) {
          throw new IllegalStateException("the table of confidence is missing from the program");
        }
        return read(stream);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  @Override
  public String toString() {
    return version + " " + Arrays.toString(Part.values());
  }
}
