package org.homolog.report.page;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.homolog.clustering.Clustering;
import org.homolog.clustering.Variant;
import org.homolog.corpus.CodeUnit;
import org.homolog.corpus.ModuleId;
import org.homolog.report.page.PageJson.TypeCount;
import org.homolog.report.result.PairCounts;
import org.homolog.verification.ClonePairs;
import org.homolog.verification.CloneType;
import org.homolog.verification.Likeness;

/** How many pairs of members there are of each clone type. */
final class CloneTypeCounts {
  private record Copy(ModuleId module, int form) {}

  private CloneTypeCounts() {}

  static List<TypeCount> of(Clustering modules, Clustering functions) {
    Map<String, Long> ofModules = counts(modules);
    Map<String, Long> ofFunctions = counts(functions);
    return Names.all().stream()
        .map(
            name ->
                new TypeCount(
                    name, ofModules.getOrDefault(name, 0L), ofFunctions.getOrDefault(name, 0L)))
        .toList();
  }

  private static Map<String, Long> counts(Clustering clustering) {
    Map<String, Long> counts = new TreeMap<>();
    for (Variant variant : clustering.variants()) {
      within(variant, counts);
    }
    long[] plain = new long[CloneType.values().length];
    long[] sugar = new long[plain.length];
    ClonePairs pairs = clustering.pairs();
    for (int i = 0; i < pairs.size(); i++) {
      Likeness likeness = pairs.likeness(i);
      long[] own = likeness.sugar() ? sugar : plain;
      own[likeness.type().ordinal()] +=
          PairCounts.between(
              clustering.variants().get(pairs.left(i)), clustering.variants().get(pairs.right(i)));
    }
    for (CloneType type : CloneType.values()) {
      counts.merge(Names.of(type, false), plain[type.ordinal()], Long::sum);
      counts.merge(Names.of(type, true), sugar[type.ordinal()], Long::sum);
    }
    return counts;
  }

  /** Pairs of one exact form are T1, others of one surface form T2, and the rest T2 by sugar. */
  private static void within(Variant variant, Map<String, Long> counts) {
    if (variant.members().size() < 2) {
      return;
    }
    long all = pairs(variant, i -> 0);
    long exact = pairs(variant, variant.exactForms()::get);
    long surface = pairs(variant, variant.surfaceForms()::get);
    counts.merge("T1", exact, Long::sum);
    counts.merge("T2", surface - exact, Long::sum);
    counts.merge("T2 sugar", all - surface, Long::sum);
  }

  /** Pairs of members of different modules that have the same form. */
  private static long pairs(Variant variant, Function<Integer, Integer> form) {
    List<CodeUnit> members = variant.members();
    List<Copy> copies =
        IntStream.range(0, members.size())
            .mapToObj(i -> new Copy(members.get(i).module(), form.apply(i)))
            .toList();
    return pairs(copies, Copy::form) - pairs(copies, copy -> copy);
  }

  private static long pairs(List<Copy> copies, Function<Copy, Object> by) {
    return copies.stream().collect(groupingBy(by, counting())).values().stream()
        .mapToLong(count -> count * (count - 1) / 2)
        .sum();
  }

  /** Clone types as charts name them. */
  private static final class Names {
    static String of(CloneType type, boolean sugar) {
      return type.name() + (sugar ? " sugar" : "");
    }

    static List<String> all() {
      var names = new ArrayList<String>();
      for (CloneType type : CloneType.values()) {
        names.add(of(type, false));
        if (type == CloneType.T2) {
          names.add(of(type, true));
        }
      }
      return names;
    }
  }
}
