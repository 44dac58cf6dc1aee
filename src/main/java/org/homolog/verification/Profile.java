package org.homolog.verification;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.homolog.fingerprint.Entries;
import org.homolog.fingerprint.Fingerprint.Digests;
import org.homolog.fingerprint.Fingerprint.Features;
import org.homolog.fingerprint.WeightedSet;
import org.homolog.frame.WikiFrame;

/**
 * Everything that the comparison of a unit needs: its features and comment lines, the part of them
 * that is free of the house frames of its wikis, and the digests of all units that share its
 * canonical form.
 */
public final class Profile {
  private final Features features;
  private final List<Digests> digests;
  private final FramedSet runs;
  private final FramedSet names;
  private final FramedSet values;
  private final FramedSet comments;
  private final FramedSet renamedForms;
  private final boolean part;

  private Profile(
      Features features,
      List<Digests> digests,
      FramedSet runs,
      FramedSet names,
      FramedSet values,
      FramedSet comments,
      FramedSet renamedForms,
      boolean part) {
    this.features = features;
    this.digests = digests;
    this.runs = runs;
    this.names = names;
    this.values = values;
    this.comments = comments;
    this.renamedForms = renamedForms;
    this.part = part;
  }

  /**
   * The profile of a unit.
   *
   * @param digests of the units of its form, each different one once
   * @param comments the hashes of its comment lines, ascending
   * @param frames of the wikis that have the unit, none where they are unknown
   */
  public static Profile of(
      Features features, List<Digests> digests, int[] comments, List<WikiFrame> frames) {
    return new Profile(
        features,
        digests,
        FramedSet.of(features.runs(), frames),
        FramedSet.of(features.evidence(), frames),
        FramedSet.of(features.entries().distinct(), frames),
        comments(comments, frames),
        FramedSet.of(renamedForms(digests), frames),
        false);
  }

  /**
   * The profile of a part of a unit, as one that was cut off: what it lacks does not speak against
   * what is whole.
   */
  public Profile asPart() {
    return new Profile(features, digests, runs, names, values, comments, renamedForms, true);
  }

  private static WeightedSet renamedForms(List<Digests> digests) {
    int[] hashes =
        digests.stream()
            .flatMapToInt(each -> IntStream.of(each.renamedForms()))
            .sorted()
            .distinct()
            .toArray();
    byte[] weights = new byte[hashes.length];
    Arrays.fill(weights, (byte) WeightedSet.UNIT);
    return new WeightedSet(hashes, weights);
  }

  /** A line weighs the inverse of the number of other families that have it. */
  private static FramedSet comments(int[] comments, List<WikiFrame> frames) {
    byte[] weights = new byte[comments.length];
    for (int i = 0; i < weights.length; i++) {
      int weight = frames.isEmpty() ? WikiFrame.FREE : 0;
      for (WikiFrame frame : frames) {
        weight = Math.max(weight, frame.rareness(comments[i]));
      }
      weights[i] = (byte) weight;
    }
    var set = new WeightedSet(comments, weights);
    return new FramedSet(set, weights, !frames.isEmpty());
  }

  public Features features() {
    return features;
  }

  /** The digests of all units of its form. */
  List<Digests> digests() {
    return digests;
  }

  /** Whether it is only a part of a unit. */
  boolean isPart() {
    return part;
  }

  FramedSet runs() {
    return runs;
  }

  FramedSet names() {
    return names;
  }

  FramedSet values() {
    return values;
  }

  FramedSet comments() {
    return comments;
  }

  /** Returns the forms that a consistent renaming leaves as they are. */
  FramedSet renamedForms() {
    return renamedForms;
  }

  /** About how many bytes it takes. */
  public long bytes() {
    Entries entries = features.entries();
    return 400
        + 100L * digests.size()
        + 5L * features.shingles().size()
        + 6L * (features.evidence().size() + features.runs().size() + entries.distinct().size())
        + 6L * comments.set().size()
        + 10L * entries.size();
  }
}
