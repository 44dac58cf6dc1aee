package org.homolog.consolidation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.homolog.consolidation.Parameter.EntryCounts;
import org.homolog.consolidation.Parameter.Kind;
import org.homolog.consolidation.Parameter.Value;
import org.homolog.consolidation.alignment.Literal;
import org.homolog.consolidation.alignment.Place;
import org.homolog.consolidation.alignment.Tree;
import org.jspecify.annotations.Nullable;

/**
 * Tells which variants have which value.
 *
 * @param modules for each variant the number of its members
 * @param maxText characters of a text that is kept
 */
record Values(Tree canonical, List<Integer> modules, int maxText) {
  private static final Comparator<Value> ORDER =
      Comparator.<Value, Boolean>comparing(value -> value.variants().getFirst() != 0)
          .thenComparing(Value::modules, Comparator.reverseOrder())
          .thenComparing(value -> value.variants().getFirst());

  Values {
    modules = List.copyOf(modules);
  }

  /** What the values are: as the canonical one is, or as the first that is not nil. */
  Kind kind(Draft draft) {
    Kind kind = kind(draft.first().value());
    for (Place.Found found : draft.found().values()) {
      kind = kind == null ? kind(found.value()) : kind;
    }
    return kind == null ? Kind.STRING : kind;
  }

  private static @Nullable Kind kind(Literal value) {
    return switch (value) {
      case Literal.Table _ -> Kind.TABLE;
      case Literal.Scalar(Literal.Type type, _) ->
          switch (type) {
            case STRING -> Kind.STRING;
            case NUMBER -> Kind.NUMBER;
            case BOOLEAN -> Kind.BOOLEAN;
            case NIL -> null;
          };
    };
  }

  /** The values, the canonical one first. */
  List<Value> of(Draft draft) {
    Map<Literal, List<Integer>> variants = new LinkedHashMap<>();
    Literal standard = draft.first().value();
    variants.computeIfAbsent(standard, unused -> new ArrayList<>()).add(0);
    draft
        .found()
        .forEach(
            (variant, found) ->
                variants.computeIfAbsent(found.value(), unused -> new ArrayList<>()).add(variant));
    var values = new ArrayList<Value>();
    variants.forEach((literal, having) -> values.add(value(draft, literal, having)));
    values.sort(ORDER);
    return values;
  }

  private Value value(Draft draft, Literal literal, List<Integer> variants) {
    Place.Found found = draft.found().get(variants.getFirst());
    String text =
        found == null
            ? canonical.text(draft.first().literal())
            : found.tree().text(found.literal());
    String shown = text.length() > maxText ? "" : text;
    String decoded = literal instanceof Literal.Scalar scalar ? scalar.text() : shown;
    return new Value(
        shown,
        decoded.length() > maxText ? "" : decoded,
        variants,
        variants.stream().mapToInt(modules::get).sum(),
        counts(draft.first().value(), literal));
  }

  private static @Nullable EntryCounts counts(Literal standard, Literal literal) {
    if (!(literal instanceof Literal.Table(Map<Literal.Scalar, Literal> entries))) {
      return null;
    }
    Map<Literal.Scalar, Literal> own =
        standard instanceof Literal.Table table ? table.entries() : Map.of();
    int added = 0;
    int changed = 0;
    for (var entry : entries.entrySet()) {
      Literal other = own.get(entry.getKey());
      added += other == null ? 1 : 0;
      changed += other == null || other.equals(entry.getValue()) ? 0 : 1;
    }
    int missing = own.size() - (entries.size() - added);
    return new EntryCounts(entries.size(), added, missing, changed);
  }
}
