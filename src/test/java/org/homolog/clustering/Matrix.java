package org.homolog.clustering;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.homolog.corpus.Capabilities;
import org.homolog.corpus.CodeUnit;
import org.homolog.corpus.LineRange;
import org.homolog.corpus.ModuleId;
import org.homolog.corpus.Usage;
import org.homolog.corpus.Wiki;
import org.homolog.verification.ClonePairs;
import org.homolog.verification.CloneType;
import org.homolog.verification.Comparison;
import org.homolog.verification.Evidence;
import org.homolog.verification.Likeness;

/** Units whose similarities are given, and how they are grouped. */
record Matrix(double[][] similarities) {
  /** The average similarity from which on units are joined. */
  static final double THRESHOLD = 0.5;

  /** Units named {@code 000}, {@code 001}, ... that are alike as the function says. */
  static Matrix of(int size, java.util.function.IntBinaryOperator percent) {
    double[][] similarities = new double[size][size];
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < i; j++) {
        similarities[i][j] = percent.applyAsInt(j, i) / 100.0;
        similarities[j][i] = similarities[i][j];
      }
    }
    return new Matrix(similarities);
  }

  int size() {
    return similarities.length;
  }

  static CodeUnit unit(String title) {
    return new CodeUnit(new ModuleId(new Wiki("enwiki"), title), 0, new LineRange(1, 9), 99);
  }

  static CodeUnit unit(int number) {
    return unit(String.format(Locale.ROOT, "%03d", number));
  }

  List<Variant> variants() {
    return IntStream.range(0, size()).mapToObj(i -> Variant.of(List.of(unit(i)))).toList();
  }

  Comparison comparison() {
    return (left, right) -> likeness(similarities[left][right]);
  }

  static Likeness likeness(double similarity) {
    return new Likeness(
        CloneType.T3, false, similarity, similarity, similarity, similarity, Evidence.NONE);
  }

  ClonePairs pairs(Random random) {
    return pairs(THRESHOLD, random);
  }

  /** The pairs that reach the threshold of pairs, shuffled. */
  private ClonePairs pairs(double threshold, Random random) {
    var order = new ArrayList<int[]>();
    for (int i = 0; i < size(); i++) {
      for (int j = 0; j < i; j++) {
        if (similarities[i][j] >= threshold - Clusterer.MORE) {
          order.add(new int[] {j, i});
        }
      }
    }
    java.util.Collections.shuffle(order, random);
    var pairs = new ClonePairs();
    order.forEach(pair -> pairs.add(pair[0], pair[1], likeness(similarities[pair[0]][pair[1]])));
    return pairs;
  }

  static Clusterer clusterer(double threshold, int maxComponent, Map<ModuleId, Usage> usage) {
    return new Clusterer(
        new ClusteringOptions(maxComponent),
        threshold - Clusterer.MORE,
        new Canon(usage),
        new GroupIds(List.of()));
  }

  Clustering cluster(int maxComponent, Random random) {
    return cluster(THRESHOLD, maxComponent, random);
  }

  Clustering cluster(double threshold, int maxComponent, Random random) {
    try {
      return clusterer(threshold, maxComponent, Map.of())
          .cluster(
              size(), variants(), pairs(threshold, random), comparison(), _ -> Capabilities.NONE);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** The groups as sorted lists of units' numbers. */
  List<List<Integer>> groups() {
    return numbers(cluster(2000, new Random(1)));
  }

  static List<List<Integer>> numbers(Clustering clustering) {
    return clustering.groups().stream()
        .map(
            group ->
                group.members().stream()
                    .map(unit -> Integer.parseInt(unit.module().title()))
                    .sorted()
                    .toList())
        .toList();
  }
}
