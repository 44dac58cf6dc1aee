package org.homolog.pipeline.unit;

import com.carrotsearch.hppc.LongObjectHashMap;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.homolog.clustering.Variant;
import org.homolog.corpus.CodeUnit;
import org.homolog.corpus.LineRange;
import org.homolog.corpus.ModuleId;
import org.homolog.fingerprint.Fingerprint.Digests;
import org.homolog.retrieval.IndexSnapshot;
import org.homolog.retrieval.IndexedUnit;
import org.homolog.retrieval.UnparsableText;

/**
 * The variants of a workspace's modules, or of its functions, numbered in the order of their
 * representatives. Variants that parse come first and have a unit in the index that stands for
 * them.
 *
 * @param units for each variant that parses, the unit that is compared
 * @param digests for each variant that parses, those of all its units
 */
public record Variants(List<Variant> all, List<IndexedUnit> units, List<List<Digests>> digests) {
  /** A variant with its units, none of a text that does not parse. */
  private record Entry(Variant variant, List<IndexedUnit> units) {
    List<Digests> digests() {
      return units.stream().map(IndexedUnit::digests).distinct().toList();
    }
  }

  /** Of modules: one a canonical form, and one a text that does not parse. */
  public static Variants ofModules(IndexSnapshot index) {
    Map<String, List<ModuleId>> modules = index.modules();
    Collection<Entry> entries = byForm(index, true);
    index
        .unparsable()
        .forEach(
            (text, failure) -> {
              List<CodeUnit> members = members(modules.getOrDefault(text, List.of()), failure);
              if (!members.isEmpty()) {
                entries.add(new Entry(Variant.of(members), List.of()));
              }
            });
    return of(entries);
  }

  /** Of functions: one a canonical form. */
  public static Variants ofFunctions(IndexSnapshot index) {
    return of(byForm(index, false));
  }

  private static Variants of(Collection<Entry> entries) {
    List<Entry> sorted =
        entries.stream()
            .sorted(
                Comparator.comparing((Entry entry) -> entry.units().isEmpty())
                    .thenComparing(entry -> entry.variant().representative()))
            .toList();
    return new Variants(
        sorted.stream().map(Entry::variant).toList(),
        sorted.stream().flatMap(entry -> entry.units().stream().limit(1)).toList(),
        sorted.stream().filter(entry -> !entry.units().isEmpty()).map(Entry::digests).toList());
  }

  private static Collection<Entry> byForm(IndexSnapshot index, boolean ofModules) {
    Map<String, List<ModuleId>> modules = index.modules();
    var forms = new LongObjectHashMap<List<IndexedUnit>>();
    for (IndexedUnit unit : index.units()) {
      if (unit.isModule() == ofModules && modules.containsKey(unit.text())) {
        List<IndexedUnit> same = forms.get(unit.digests().canonical());
        if (same == null) {
          same = new ArrayList<>(1);
          forms.put(unit.digests().canonical(), same);
        }
        same.add(unit);
      }
    }
    var entries = new ArrayList<Entry>(forms.size());
    for (var form : forms.values()) {
      entries.add(new Entry(variant(form.value, modules), form.value));
    }
    return entries;
  }

  private static Variant variant(List<IndexedUnit> sameForm, Map<String, List<ModuleId>> modules) {
    record Member(CodeUnit unit, IndexedUnit indexed) {}
    List<Member> members =
        sameForm.stream()
            .flatMap(
                unit ->
                    modules.getOrDefault(unit.text(), List.of()).stream()
                        .map(id -> new Member(codeUnit(id, unit), unit)))
            .sorted(Comparator.comparing(Member::unit))
            .toList();
    return new Variant(
        members.stream().map(Member::unit).toList(),
        numbers(members.stream().map(member -> member.indexed().digests().exact()).toList()),
        numbers(members.stream().map(member -> member.indexed().digests().surface()).toList()),
        sameForm.getFirst().capabilities());
  }

  /** The values numbered from 0 by first occurrence. */
  private static List<Integer> numbers(List<Long> values) {
    Map<Long, Integer> numbers = new HashMap<>();
    return values.stream()
        .map(
            value -> {
              numbers.putIfAbsent(value, numbers.size());
              return numbers.get(value);
            })
        .toList();
  }

  private static CodeUnit codeUnit(ModuleId id, IndexedUnit unit) {
    return new CodeUnit(id, unit.extent().ordinal(), unit.extent().lines(), unit.extent().tokens());
  }

  private static List<CodeUnit> members(List<ModuleId> modules, UnparsableText failure) {
    return modules.stream()
        .sorted()
        .map(id -> new CodeUnit(id, 0, new LineRange(1, failure.lines()), 0))
        .toList();
  }
}
