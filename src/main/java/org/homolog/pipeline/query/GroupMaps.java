package org.homolog.pipeline.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.homolog.clustering.Linkage;
import org.homolog.clustering.RedundancyGroup;
import org.homolog.clustering.Variant;
import org.homolog.corpus.CodeUnit;
import org.homolog.pipeline.unit.Profiles;
import org.homolog.pipeline.unit.Variants;
import org.homolog.verification.ConfidenceModel;
import org.homolog.verification.Likeness;
import org.homolog.verification.Profile;
import org.homolog.verification.Verifier;
import org.homolog.workspace.Reading;

/**
 * Compares the members of groups in one state of a workspace: all variants as a map, or two
 * members. Safe for use by many threads.
 */
public final class GroupMaps {
  /** As many variants as can be told apart at a glance. */
  public static final int VARIANTS = 24;

  private final Verifier verifier = new Verifier(ConfidenceModel.shipped());
  private final Profiles profiles;
  private final Variants modules;
  private final Variants functions;

  public GroupMaps(Reading reading) {
    this(
        new Profiles(reading.index(), reading.frames()),
        Variants.ofModules(reading.index()),
        Variants.ofFunctions(reading.index()));
  }

  GroupMaps(Profiles profiles, Variants modules, Variants functions) {
    this.profiles = profiles;
    this.modules = modules;
    this.functions = functions;
  }

  /** A variant of a group, and the number by which it is compared. */
  private record Place(Variant variant, int number) {}

  /**
   * The map of a group's first variants. What does not parse is like nothing else; variants of
   * another state that are not in this one are left out.
   *
   * @param most variants on it at most
   */
  public GroupMap map(RedundancyGroup group, int most) throws IOException {
    Variants all = group.ofModules() ? modules : functions;
    List<Place> places =
        group.variants().stream()
            .limit(most)
            .map(each -> new Place(each, all.byRepresentative(each.representative())))
            .filter(place -> place.number() != Variants.NONE)
            .toList();
    return new GroupMap(
        places.stream().map(Place::variant).toList(),
        Linkage.of(confidences(places.stream().mapToInt(Place::number).toArray(), all)),
        group.variants().size() - places.size());
  }

  /**
   * How alike two members of a group are, as the group was made: members of one variant have equal
   * code. Empty for members of another state that are not in this one.
   */
  public Optional<Likeness> likeness(RedundancyGroup group, CodeUnit left, CodeUnit right)
      throws IOException {
    int place = place(group, left);
    int otherPlace = place(group, right);
    Variant one = group.variants().get(place);
    Variant other = group.variants().get(otherPlace);
    if (place == otherPlace) {
      return Optional.of(one.likeness(one.members().indexOf(left), one.members().indexOf(right)));
    }
    if (place == 0 || otherPlace == 0) {
      return Optional.of(group.links().get(Math.max(place, otherPlace) - 1).likeness());
    }
    Variants all = group.ofModules() ? modules : functions;
    int first = all.byRepresentative(one.representative());
    int second = all.byRepresentative(other.representative());
    return isRead(first, all) && isRead(second, all)
        ? Optional.of(
            verifier.verify(
                profiles.of(all.forms().get(first)), profiles.of(all.forms().get(second))))
        : Optional.empty();
  }

  private static int place(RedundancyGroup group, CodeUnit member) {
    List<Variant> variants = group.variants();
    return IntStream.range(0, variants.size())
        .filter(place -> variants.get(place).members().contains(member))
        .boxed()
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(member + " is no member of the group"));
  }

  /** Whether a variant is known, and could be read. */
  private static boolean isRead(int number, Variants all) {
    return number != Variants.NONE && number < all.forms().size();
  }

  /** For each variant its confidence with each one before it. */
  private double[][] confidences(int[] numbers, Variants all) throws IOException {
    int[] parsed =
        IntStream.range(0, numbers.length)
            .filter(place -> numbers[place] < all.forms().size())
            .toArray();
    double[][] known = verifier.confidences(profiles(numbers, parsed, all));
    double[][] confidences = new double[numbers.length][];
    for (int right = 0; right < numbers.length; right++) {
      confidences[right] = new double[right];
    }
    for (int right = 0; right < parsed.length; right++) {
      for (int left = 0; left < right; left++) {
        confidences[parsed[right]][parsed[left]] = known[right][left];
      }
    }
    return confidences;
  }

  /** What the variants that parse are compared by. */
  private List<Profile> profiles(int[] numbers, int[] parsed, Variants all) throws IOException {
    var own = new ArrayList<Profile>();
    for (int place : parsed) {
      own.add(profiles.of(all.forms().get(numbers[place])));
    }
    return own;
  }
}
