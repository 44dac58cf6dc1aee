package org.homolog.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import com.carrotsearch.hppc.LongIntHashMap;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.lucene.util.BytesRef;
import org.homolog.corpus.Capabilities;
import org.homolog.corpus.LineRange;
import org.homolog.fingerprint.Fingerprint.Digests;
import org.homolog.fingerprint.Fingerprint.Extent;

/** Units in columns are given back as they were written. */
final class UnitColumnsTest {
  private static final int FORMS = 5;
  private static final Comparator<IndexedUnit> BY_TEXT =
      Comparator.comparing(IndexedUnit::text).thenComparing(unit -> unit.extent().ordinal());

  /** Units of some texts, which have few forms and needs among them. */
  private static List<IndexedUnit> units(int texts, Random random) {
    var units = new ArrayList<IndexedUnit>();
    for (int i = 0; i < texts; i++) {
      String text = String.format(Locale.ROOT, "%08x%04d", random.nextInt(), i);
      int ordinal = 0;
      for (int count = random.nextInt(6); count > 0; count--) {
        units.add(unit(text, ordinal, random));
        ordinal += 1 + random.nextInt(300);
      }
    }
    return units;
  }

  private static IndexedUnit unit(String text, int ordinal, Random random) {
    int first = 1 + random.nextInt(1 << random.nextInt(30));
    return new IndexedUnit(
        text,
        new Extent(
            ordinal,
            new LineRange(first, first + random.nextInt(1000)),
            random.nextInt(1 << random.nextInt(30))),
        new Digests(
            random.nextLong(),
            random.nextLong(),
            random.nextLong(),
            random.nextInt(FORMS) - 2,
            random.nextLong(),
            random.nextLong()));
  }

  private static Capabilities capabilities(Random random) {
    var uses = new TreeSet<String>();
    var requires = new TreeSet<String>();
    for (int i = random.nextInt(3); i > 0; i--) {
      uses.add("mw.𐌲\0" + random.nextInt(3));
      requires.add("Module:ß" + random.nextInt(3));
    }
    return new Capabilities(uses, requires);
  }

  private static long key(IndexedUnit unit) {
    return FormKey.of(unit.isModule(), unit.digests().canonical());
  }

  /** Reads what is written of the texts, in any order; each stands in a document of its own. */
  private static UnitColumns read(List<IndexedUnit> units, Random random) throws IOException {
    List<String> texts = new ArrayList<>(new TreeSet<>(texts(units)));
    Collections.shuffle(texts, random);
    var columns = new UnitColumns();
    for (int document = 0; document < texts.size(); document++) {
      String text = texts.get(document);
      columns.read(
          document,
          written(units.stream().filter(unit -> unit.text().equals(text)).toList(), text, random));
    }
    return columns;
  }

  private static BytesRef written(List<IndexedUnit> units, String text, Random random) {
    var writer = new UnitsWriter();
    units.forEach(unit -> writer.add(unit.extent(), unit.digests(), capabilities(random)));
    return among(writer.bytes(text));
  }

  /** The value with other bytes around it. */
  private static BytesRef among(BytesRef value) {
    byte[] among = new byte[value.length + 9];
    System.arraycopy(value.bytes, value.offset, among, 4, value.length);
    return new BytesRef(among, 4, value.length);
  }

  private static List<String> texts(List<IndexedUnit> units) {
    return units.stream().map(IndexedUnit::text).toList();
  }

  /** Numbers for keys, each of which some unit has. */
  private static LongIntHashMap numbers(List<Long> keys) {
    var numbers = new LongIntHashMap();
    keys.forEach(key -> numbers.put(key, numbers.size()));
    return numbers;
  }

  private static List<Long> keys(List<IndexedUnit> units, Random random) {
    List<Long> keys = new ArrayList<>(units.stream().map(UnitColumnsTest::key).distinct().toList());
    Collections.shuffle(keys, random);
    return keys;
  }

  @Property
  void unitsComeBackByFormInOrder(@ForAll @IntRange(max = 12) int texts, @ForAll Random random)
      throws IOException {
    List<IndexedUnit> units = units(texts, random);
    List<Long> keys = keys(units, random);

    UnitColumns columns = read(units, random);
    columns.sort(numbers(keys));

    assertThat(columns.texts()).hasSameElementsAs(texts(units)).doesNotHaveDuplicates();
    assertThat(columns.keys().toArray())
        .containsExactlyInAnyOrder(
            units.stream().mapToLong(UnitColumnsTest::key).boxed().toArray(Long[]::new));
    for (int form = 0; form < keys.size(); form++) {
      long key = keys.get(form);
      int number = form;
      assertThat(IntStream.range(0, columns.count(form)).mapToObj(i -> columns.unit(number, i)))
          .containsExactlyElementsOf(
              units.stream().filter(unit -> key(unit) == key).sorted(BY_TEXT).toList());
    }
  }

  @Property
  void firstUnitsAreOfTheLeastRank(@ForAll @IntRange(max = 12) int texts, @ForAll Random random)
      throws IOException {
    List<IndexedUnit> units = units(texts, random);
    List<Long> keys = keys(units, random);
    UnitColumns columns = read(units, random);
    columns.sort(numbers(keys));
    List<Integer> ranks =
        new ArrayList<>(IntStream.range(0, columns.texts().size()).boxed().toList());
    Collections.shuffle(ranks, random);
    ranks.replaceAll(rank -> rank % 4 == 1 ? -1 : rank);

    long[] firsts = columns.firsts(ranks.stream().mapToInt(rank -> rank).toArray());

    assertThat(firsts).hasSize(keys.size());
    for (int form = 0; form < firsts.length; form++) {
      long key = keys.get(form);
      long least =
          units.stream()
              .filter(unit -> key(unit) == key)
              .filter(unit -> ranks.get(columns.texts().indexOf(unit.text())) >= 0)
              .mapToLong(
                  unit ->
                      ((long) ranks.get(columns.texts().indexOf(unit.text())) << 32)
                          + unit.extent().ordinal())
              .min()
              .orElse(Long.MAX_VALUE);
      assertThat(firsts[form]).isEqualTo(least);
    }
  }

  @Example
  void aFormThatIsMissingIsToldWithAText() throws IOException {
    var random = new Random(1);
    IndexedUnit unit = unit("a text", 0, random);
    UnitColumns columns = read(List.of(unit), random);

    assertThatIOException()
        .isThrownBy(() -> columns.sort(numbers(List.of(key(unit) + 1))))
        .withMessageContaining("a text");
  }

  @Property
  void capabilitiesAreReadWhenAskedFor(
      @ForAll @IntRange(min = 1, max = 12) int texts, @ForAll Random random) throws IOException {
    List<IndexedUnit> units = units(texts, random);
    var writer = new UnitsWriter();
    List<Capabilities> needed = new ArrayList<>();
    for (int ordinal = 0; ordinal < units.size(); ordinal++) {
      IndexedUnit unit = units.get(ordinal);
      needed.add(capabilities(random));
      Extent extent = new Extent(ordinal, unit.extent().lines(), unit.extent().tokens());
      writer.add(extent, unit.digests(), needed.getLast());
    }
    BytesRef value = among(writer.bytes("text"));
    for (int ordinal = 0; ordinal < units.size(); ordinal++) {
      assertThat(UnitColumns.capabilities(value, ordinal)).isEqualTo(needed.get(ordinal));
    }
  }
}
