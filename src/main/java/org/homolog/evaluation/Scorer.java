package org.homolog.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Counts, by kind and label, which labelled pairs were found. */
public final class Scorer {
  private record Key(String kind, String label) implements Comparable<Key> {
    @Override
    public int compareTo(Key other) {
      int byLabel = other.label.compareTo(label);
      return byLabel == 0 ? kind.compareTo(other.kind) : byLabel;
    }
  }

  private Scorer() {}

  /** A score for each kind and label; the positive come before the negative. */
  public static List<Score> score(List<LabelledPair> pairs, Predicate<LabelledPair> found) {
    SortedMap<Key, List<LabelledPair>> kinds = new TreeMap<>();
    for (LabelledPair pair : pairs) {
      kinds.computeIfAbsent(new Key(pair.kind(), pair.label()), key -> new ArrayList<>()).add(pair);
    }
    var scores = new ArrayList<Score>();
    kinds.forEach((key, labelled) -> scores.add(score(key, labelled, found)));
    return scores;
  }

  private static Score score(Key key, List<LabelledPair> pairs, Predicate<LabelledPair> found) {
    List<LabelledPair> hits = pairs.stream().filter(found).toList();
    List<LabelledPair> wrong =
        switch (key.label()) {
          case "positive" -> pairs.stream().filter(found.negate()).toList();
          case "negative" -> hits;
          default -> List.of();
        };
    return new Score(key.kind(), key.label(), pairs.size(), hits.size(), wrong);
  }
}
