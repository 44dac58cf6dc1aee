package org.homolog.verification;

import java.util.List;
import org.homolog.fingerprint.Entries;
import org.homolog.fingerprint.Fingerprint.Features;
import org.homolog.fingerprint.WeightedSet;
import org.homolog.frame.WikiFrame;

/**
 * What a unit is compared by: its features, with what is free of the frames of its wikis, and its
 * comments.
 */
public final class Profile {
  private final Features features;
  private final FramedSet runs;
  private final FramedSet names;
  private final FramedSet values;
  private final FramedSet comments;
  private final boolean part;

  private Profile(
      Features features,
      FramedSet runs,
      FramedSet names,
      FramedSet values,
      FramedSet comments,
      boolean part) {
    this.features = features;
    this.runs = runs;
    this.names = names;
    this.values = values;
    this.comments = comments;
    this.part = part;
  }

  /**
   * The profile of a unit.
   *
   * @param comments the hashes of its comment lines, ascending
   * @param frames of the wikis that have the unit, none where they are unknown
   */
  public static Profile of(Features features, int[] comments, List<WikiFrame> frames) {
    return new Profile(
        features,
        FramedSet.of(features.runs(), frames),
        FramedSet.of(features.evidence(), frames),
        FramedSet.of(features.entries().distinct(), frames),
        comments(comments, frames),
        false);
  }

  /**
   * The profile of a part of a unit, as one that was cut off: what it lacks does not speak against
   * what is whole.
   */
  public Profile asPart() {
    return new Profile(features, runs, names, values, comments, true);
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

  /** About how many bytes it takes. */
  public long bytes() {
    Entries entries = features.entries();
    return 400
        + 5L * features.shingles().size()
        + 6L * (features.evidence().size() + features.runs().size() + entries.distinct().size())
        + 6L * comments.set().size()
        + 10L * entries.size();
  }
}
