package org.homolog.difference;

import com.carrotsearch.hppc.IntIntHashMap;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.homolog.difference.TokenLine.Kind;
import org.homolog.difference.TokenLine.Word;

/** Which local of the right each local of the left is: one to one, by what most rows say. */
final class Renaming {
  private record Vote(int left, int right) {}

  private static final Comparator<Map.Entry<Vote, Integer>> MOST_FIRST =
      Map.Entry.<Vote, Integer>comparingByValue()
          .reversed()
          .thenComparingInt(entry -> entry.getKey().left() + entry.getKey().right())
          .thenComparingInt(entry -> entry.getKey().left());

  private final IntIntHashMap rights = new IntIntHashMap();

  private Renaming() {}

  /** The renaming by the aligned lines that are alike but for names and literals. */
  static Renaming of(List<TokenLine> left, List<TokenLine> right, int[] partners) {
    var votes = new HashMap<Vote, Integer>();
    for (int i = 0; i < partners.length; i++) {
      if (partners[i] != Aligner.NONE) {
        vote(left.get(i), right.get(partners[i]), votes);
      }
    }
    var renaming = new Renaming();
    var lefts = new IntIntHashMap();
    votes.entrySet().stream()
        .sorted(MOST_FIRST)
        .map(Map.Entry::getKey)
        .filter(vote -> !renaming.rights.containsKey(vote.left()))
        .filter(vote -> !lefts.containsKey(vote.right()))
        .forEachOrdered(
            vote -> {
              renaming.rights.put(vote.left(), vote.right());
              lefts.put(vote.right(), vote.left());
            });
    return renaming;
  }

  private static void vote(TokenLine left, TokenLine right, Map<Vote, Integer> votes) {
    if (left.words().size() != right.words().size()) {
      return;
    }
    for (int i = 0; i < left.words().size(); i++) {
      Word l = left.words().get(i);
      Word r = right.words().get(i);
      if (l.kind() == Kind.LOCAL && r.kind() == Kind.LOCAL) {
        votes.merge(new Vote(l.binding(), r.binding()), 1, Integer::sum);
      }
    }
  }

  /** The local of the right that a local of the left is, or {@link Aligner#NONE}. */
  int right(int left) {
    return rights.getOrDefault(left, Aligner.NONE);
  }
}
