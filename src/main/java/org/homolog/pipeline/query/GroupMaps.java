package org.homolog.pipeline.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.homolog.clustering.Linkage;
import org.homolog.clustering.RedundancyGroup;
import org.homolog.clustering.Variant;
import org.homolog.fingerprint.Fingerprint.Features;
import org.homolog.pipeline.unit.Variants;
import org.homolog.retrieval.IndexSnapshot;
import org.homolog.verification.Verifier;
import org.homolog.workspace.Reading;

/** Makes the maps of groups in one state of a workspace. Safe for use by many threads. */
public final class GroupMaps {
  /** As many variants as can be told apart at a glance. */
  public static final int VARIANTS = 24;

  private final IndexSnapshot index;
  private final Variants modules;
  private final Variants functions;

  public GroupMaps(Reading reading) {
    this(
        reading.index(),
        Variants.ofModules(reading.index()),
        Variants.ofFunctions(reading.index()));
  }

  GroupMaps(IndexSnapshot index, Variants modules, Variants functions) {
    this.index = index;
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
        Linkage.of(similarities(places.stream().mapToInt(Place::number).toArray(), all)),
        group.variants().size() - places.size());
  }

  /** For each variant its similarity to each one before it. */
  private double[][] similarities(int[] numbers, Variants all) throws IOException {
    int[] parsed =
        IntStream.range(0, numbers.length)
            .filter(place -> numbers[place] < all.forms().size())
            .toArray();
    double[][] known = Verifier.similarities(features(numbers, parsed, all));
    double[][] similarities = new double[numbers.length][];
    for (int right = 0; right < numbers.length; right++) {
      similarities[right] = new double[right];
    }
    for (int right = 0; right < parsed.length; right++) {
      for (int left = 0; left < right; left++) {
        similarities[parsed[right]][parsed[left]] = known[right][left];
      }
    }
    return similarities;
  }

  /** What the variants that parse are compared by. */
  private List<Features> features(int[] numbers, int[] parsed, Variants all) throws IOException {
    var features = new ArrayList<Features>();
    for (int place : parsed) {
      features.add(index.features(all.forms().get(numbers[place])));
    }
    return features;
  }
}
