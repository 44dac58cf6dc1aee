package org.homolog.consolidation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.homolog.consolidation.Parameter.Role;
import org.homolog.consolidation.alignment.Alignment;
import org.homolog.consolidation.alignment.Literal;
import org.homolog.consolidation.alignment.Place;
import org.homolog.consolidation.alignment.Tree;
import org.homolog.deadline.Deadline;
import org.homolog.syntax.StringLiteral;

/**
 * Makes parameters of places: a table of which many entries differ, or which has other keys
 * elsewhere, is one parameter; so is a string that is the same at several places.
 */
final class ParameterTable {
  /** Tables with more entries are never taken apart. */
  private static final int MAX_ENTRIES = 100;

  /** As many parameters are proposed for the entries of a table at most. */
  private static final int MAX_PARTS = 8;

  /** Parameters of one value that a place is tried with. */
  private static final int MAX_ALIKE = 100;

  private final Alignment alignment;
  private final ParameterNames names;
  private final FieldRoles roles;
  private final Values values;

  ParameterTable(Tree canonical, Alignment alignment, Values values) {
    this.alignment = alignment;
    this.values = values;
    names = new ParameterNames(canonical.root());
    roles = new FieldRoles(canonical.root());
  }

  /** All parameters in the order of the source. */
  List<Parameter> parameters() {
    return drafts().stream().map(this::parameter).toList();
  }

  private Parameter parameter(Draft draft) {
    Place first = draft.first();
    return new Parameter(
        names.name(first.literal()),
        values.kind(draft),
        role(first),
        draft.lines(),
        values.of(draft));
  }

  private Role role(Place place) {
    return place.isKey() && place.literal() instanceof StringLiteral name
        ? roles.of(name.value())
        : Role.VALUE;
  }

  private List<Draft> drafts() {
    var drafts = new ArrayList<Draft>();
    Map<Literal, List<Draft>> byValue = new HashMap<>();
    for (Place place : differing()) {
      Deadline.check();
      List<Draft> alike = byValue.computeIfAbsent(place.value(), unused -> new ArrayList<>());
      if (alike.stream().noneMatch(draft -> draft.takes(place))) {
        var draft = new Draft(place);
        drafts.add(draft);
        if (alike.size() < MAX_ALIKE) {
          alike.add(draft);
        }
      }
    }
    return drafts;
  }

  private List<Place> differing() {
    Set<Place> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    return alignment.places().stream()
        .flatMap(place -> parts(place).stream())
        .filter(seen::add)
        .toList();
  }

  /** The places that differ in a place: itself, or entries of its table. */
  private List<Place> parts(Place place) {
    if (!place.differs()) {
      return List.of();
    }
    if (!(place.value() instanceof Literal.Table(Map<Literal.Scalar, Literal> entries))
        || entries.size() > MAX_ENTRIES
        || !place.found().values().stream().allMatch(hasKeysOf(entries))) {
      return List.of(place);
    }
    var parts = new ArrayList<Place>();
    long numbered = 0;
    List<Place> entryPlaces = alignment.takeApart(place);
    int i = 0;
    for (Literal.Scalar key : entries.keySet()) {
      List<Place> found = parts(entryPlaces.get(i++));
      parts.addAll(found);
      numbered += key.type() == Literal.Type.NUMBER && !found.isEmpty() ? 1 : 0;
    }
    return parts.size() > MAX_PARTS || numbered > 1 ? List.of(place) : parts;
  }

  private static Predicate<Place.Found> hasKeysOf(Map<Literal.Scalar, Literal> entries) {
    return found ->
        found.value() instanceof Literal.Table(Map<Literal.Scalar, Literal> others)
            && others.keySet().equals(entries.keySet());
  }
}
