package org.homolog.pipeline.unit;

import com.carrotsearch.hppc.LongIntHashMap;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.LongToIntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.homolog.clustering.Variant;
import org.homolog.corpus.Capabilities;
import org.homolog.corpus.CodeUnit;
import org.homolog.corpus.LineRange;
import org.homolog.corpus.ModuleId;
import org.homolog.fingerprint.Fingerprint.Digests;
import org.homolog.retrieval.IndexSnapshot;
import org.homolog.retrieval.IndexedForm;
import org.homolog.retrieval.IndexedUnit;
import org.homolog.retrieval.UnparsableText;

/**
 * The variants of a workspace's modules, or of its functions, numbered in the order of their
 * representatives: one for each canonical form, and after them one for each text that does not
 * parse. A variant is made when it is asked for, as most have one member and are like no other.
 */
public final class Variants {
  /** No variant's number. */
  public static final int NONE = -1;

  private final IndexSnapshot index;
  private final List<IndexedForm> forms;
  private final List<Variant> unparsable;

  private Variants(IndexSnapshot index, List<IndexedForm> forms, List<Variant> unparsable) {
    this.index = index;
    this.forms = forms;
    this.unparsable = unparsable;
  }

  /** Of modules. */
  public static Variants ofModules(IndexSnapshot index) {
    var unparsable = new ArrayList<Variant>();
    index
        .unparsable()
        .forEach(
            (text, failure) -> {
              List<CodeUnit> members = members(index.modules(text), failure);
              if (!members.isEmpty() && !index.hasUnits(text) && !failure.isRedirect()) {
                unparsable.add(Variant.of(members));
              }
            });
    unparsable.sort(Comparator.comparing(Variant::representative));
    List<IndexedForm> forms =
        index.inOrder(true).stream().filter(form -> form.kind().hasContent()).toList();
    return new Variants(index, forms, unparsable);
  }

  /** Of functions. */
  public static Variants ofFunctions(IndexSnapshot index) {
    return new Variants(index, index.inOrder(false), List.of());
  }

  private static List<CodeUnit> members(List<ModuleId> modules, UnparsableText failure) {
    return modules.stream()
        .map(id -> new CodeUnit(id, 0, new LineRange(1, failure.lines()), 0))
        .toList();
  }

  /** The number of variants. */
  public int size() {
    return forms.size() + unparsable.size();
  }

  /** For each variant that parses its form. */
  public List<IndexedForm> forms() {
    return forms;
  }

  /** The number of the variant of a canonical form, {@link #NONE} for a form of no variant. */
  public LongToIntFunction byForm() {
    var byForm = new LongIntHashMap(forms.size());
    for (IndexedForm form : forms) {
      byForm.put(form.canonical(), byForm.size());
    }
    return form -> byForm.getOrDefault(form, NONE);
  }

  /** The number of the variant that a unit stands for, {@link #NONE} if it stands for none. */
  public int byRepresentative(CodeUnit unit) {
    int number = search(0, forms.size(), unit);
    return number == NONE ? search(forms.size(), size(), unit) : number;
  }

  /** Among numbers in the order of representatives, by bisection: a map of a million is large. */
  private int search(int from, int to, CodeUnit unit) {
    int low = from;
    int high = to - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int order = compare(middle, unit);
      if (order == 0) {
        return middle;
      } else if (order < 0) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return NONE;
  }

  /** How a variant's representative stands to a unit. */
  private int compare(int number, CodeUnit unit) {
    return number < forms.size()
        ? units(number)
            .filter(each -> !index.modules(each.text()).isEmpty())
            .map(each -> codeUnit(index.modules(each.text()).getFirst(), each))
            .min(Comparator.naturalOrder())
            .orElseThrow()
            .compareTo(unit)
        : unparsable.get(number - forms.size()).representative().compareTo(unit);
  }

  /** The different digests of the units of a variant that parses. */
  public List<Digests> digests(int number) {
    return index.digests(forms.get(number));
  }

  private Stream<IndexedUnit> units(int number) {
    IndexedForm form = forms.get(number);
    return IntStream.range(0, index.units(form)).mapToObj(unit -> index.unit(form, unit));
  }

  /** The number of members that a variant has. */
  public int members(int number) {
    return number < forms.size()
        ? units(number).mapToInt(unit -> index.modules(unit.text()).size()).sum()
        : unparsable.get(number - forms.size()).members().size();
  }

  /** Some members of a variant that parses, so many at most. */
  public List<CodeUnit> someMembers(int number, int most) {
    return units(number)
        .flatMap(unit -> index.modules(unit.text()).stream().map(id -> codeUnit(id, unit)))
        .limit(most)
        .toList();
  }

  /**
   * Some members of a variant.
   *
   * @param first the first in order
   * @param count the number of all members, those that are not in the list too
   */
  public record SomeMembers(List<CodeUnit> first, int count) {}

  /**
   * The first members of a variant that parses, without a list being made of all: a function may
   * have tens of thousands.
   *
   * @param most members that are listed
   * @param except a module whose units are left out
   */
  public SomeMembers firstMembers(int number, int most, Optional<ModuleId> except) {
    var first = new TreeSet<CodeUnit>();
    int count = 0;
    for (IndexedUnit unit : (Iterable<IndexedUnit>) units(number)::iterator) {
      for (ModuleId module : index.modules(unit.text())) {
        if (!except.equals(Optional.of(module))) {
          count++;
          addIfFirst(first, codeUnit(module, unit), most);
        }
      }
    }
    return new SomeMembers(List.copyOf(first), count);
  }

  private static void addIfFirst(TreeSet<CodeUnit> first, CodeUnit unit, int most) {
    if (first.size() < most) {
      first.add(unit);
    } else if (unit.compareTo(first.last()) < 0) {
      first.add(unit);
      first.pollLast();
    }
  }

  /** The variant of a number. */
  public Variant variant(int number) {
    return number < forms.size()
        ? variant(units(number).toList())
        : unparsable.get(number - forms.size());
  }

  private Variant variant(List<IndexedUnit> sameForm) {
    record Member(CodeUnit unit, IndexedUnit indexed) {}
    List<Member> members =
        sameForm.stream()
            .flatMap(
                unit ->
                    index.modules(unit.text()).stream()
                        .map(id -> new Member(codeUnit(id, unit), unit)))
            .sorted(Comparator.comparing(Member::unit))
            .toList();
    return new Variant(
        members.stream().map(Member::unit).toList(),
        numbers(members.stream().map(member -> member.indexed().digests().exact()).toList()),
        numbers(members.stream().map(member -> member.indexed().digests().surface()).toList()));
  }

  /** What a variant's members need of their surroundings. */
  public Capabilities capabilities(int number) throws IOException {
    return number < forms.size() ? index.capabilities(forms.get(number)) : Capabilities.NONE;
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
}
