package org.homolog.consolidation;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.homolog.consolidation.alignment.Literal;
import org.homolog.consolidation.alignment.Place;

/** Places that one parameter may stand for. */
final class Draft {
  /** Shorter strings may be the same by chance. */
  private static final int MIN_LENGTH = 3;

  private final Place first;
  private final SortedMap<Integer, Place.Found> found = new TreeMap<>();
  private final SortedSet<Integer> lines = new TreeSet<>();

  Draft(Place place) {
    first = place;
    add(place);
  }

  Place first() {
    return first;
  }

  /** What stands there in each variant but the canonical one. */
  SortedMap<Integer, Place.Found> found() {
    return found;
  }

  List<Integer> lines() {
    return new ArrayList<>(lines);
  }

  /** Adds a place of the same value if it may be the same parameter: whether it is. */
  boolean takes(Place place) {
    boolean same =
        place.isKey() == first.isKey()
            && isTelling(place)
            && place.found().entrySet().stream()
                .allMatch(
                    entry -> {
                      Place.Found known = found.get(entry.getKey());
                      return known == null || known.value().equals(entry.getValue().value());
                    });
    if (same) {
      add(place);
    }
    return same;
  }

  private static boolean isTelling(Place place) {
    return place.isKey()
        || place.value() instanceof Literal.Scalar(Literal.Type type, String value)
            && type == Literal.Type.STRING
            && value.length() >= MIN_LENGTH;
  }

  private void add(Place place) {
    place.found().forEach(found::putIfAbsent);
    lines.add(place.literal().position().line());
  }
}
