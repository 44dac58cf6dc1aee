package org.homolog.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.homolog.Lua;
import org.homolog.Samples;
import org.homolog.corpus.ModuleId;
import org.homolog.corpus.Wiki;
import org.homolog.fingerprint.Entries;
import org.homolog.fingerprint.Fingerprint;
import org.homolog.fingerprint.Fingerprint.Features;
import org.homolog.fingerprint.Fingerprints;
import org.homolog.fingerprint.Rarity;
import org.homolog.fingerprint.WeightedSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The index gives back what was put in. */
final class FingerprintIndexTest {
  private static final String A = "a".repeat(40);
  private static final String B = "b".repeat(40);
  private static final String C = "c".repeat(40);
  private static final UnparsableText FAILURE =
      new UnparsableText(3, 7, "unexpected '𐌲', expected 'end'", 12);

  private static final Comparator<IndexedUnit> BY_TEXT =
      Comparator.comparing(IndexedUnit::text).thenComparing(unit -> unit.extent().ordinal());

  @TempDir private Path folder;

  private FingerprintIndex open() throws IOException {
    return FingerprintIndex.open(folder, "1");
  }

  private static Fingerprints units(String name) {
    return Lua.units(
        "local function f(x) return x.%s + #x * 2 - x.%s end return f".formatted(name, name));
  }

  private void add(String... texts) throws IOException {
    try (FingerprintIndex index = open()) {
      for (String text : texts) {
        index.add(text, units(text), Optional.empty());
      }
      index.commit(0);
    }
  }

  private List<String> published() throws IOException {
    try (IndexSnapshot snapshot = IndexSnapshot.open(folder)) {
      return Indexed.units(snapshot)
          .map(unit -> unit.text().charAt(0) + "" + unit.extent().ordinal())
          .sorted()
          .toList();
    }
  }

  private static Object values(WeightedSet set) {
    return List.of(IntBuffer.wrap(set.hashes()), ByteBuffer.wrap(set.weights()));
  }

  static Object values(Features features) {
    return List.of(
        features.kind(),
        values(features.shingles()),
        values(features.evidence()),
        values(features.runs()),
        values(features.entries()));
  }

  private static Object values(Entries entries) {
    return List.of(
        IntBuffer.wrap(entries.paths()),
        IntBuffer.wrap(entries.values()),
        ByteBuffer.wrap(entries.bits()),
        values(entries.distinct()),
        (float) entries.share());
  }

  @Test
  void givesBackEverythingOfEveryUnit() throws IOException {
    Indexed indexed = Indexed.of(folder, Samples.all(), Rarity.none());
    SortedMap<String, List<Fingerprint>> fingerprints = indexed.fingerprints();
    indexed.write(20);

    try (IndexSnapshot snapshot = IndexSnapshot.open(folder)) {
      assertThat(snapshot.reader().leaves()).as("segments").hasSizeGreaterThan(1);
      assertThat(Indexed.units(snapshot).sorted(BY_TEXT).toList())
          .isEqualTo(
              fingerprints.entrySet().stream()
                  .flatMap(text -> text.getValue().stream().map(each -> unit(text.getKey(), each)))
                  .toList());
      for (IndexedForm form : snapshot.forms()) {
        List<IndexedUnit> units = Indexed.units(snapshot, form);
        assertThat(units).isNotEmpty().isSortedAccordingTo(BY_TEXT);
        assertThat(snapshot.forms().get(form.id())).isSameAs(form);
        for (IndexedUnit unit : units) {
          Fingerprint expected = fingerprint(unit, fingerprints);
          assertThat(form)
              .isEqualTo(
                  new IndexedForm(
                      form.id(),
                      expected.features().kind(),
                      expected.digests().canonical(),
                      expected.features().retrieved().total()));
          assertThat(form.isModule()).isEqualTo(unit.isModule()).isEqualTo(expected.isModule());
          assertThat(values(snapshot.features(form))).isEqualTo(values(expected.features()));
        }
      }
    }
  }

  private static IndexedUnit unit(String text, Fingerprint fingerprint) {
    return new IndexedUnit(text, fingerprint.extent(), fingerprint.digests());
  }

  private static Fingerprint fingerprint(
      IndexedUnit unit, SortedMap<String, List<Fingerprint>> fingerprints) {
    return fingerprints.getOrDefault(unit.text(), List.of()).stream()
        .filter(each -> each.extent().equals(unit.extent()))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aFormIsInItOnceHoweverManyTextsHaveIt() throws IOException {
    Indexed.of(folder, Samples.all(), Rarity.none()).write(20);

    try (IndexSnapshot snapshot = IndexSnapshot.open(folder)) {
      assertThat(snapshot.forms())
          .extracting(form -> List.of(form.isModule(), form.canonical()))
          .doesNotHaveDuplicates();
      assertThat(snapshot.forms()).anyMatch(form -> snapshot.units(form) > 1);
      assertThat(snapshot.forms()).hasSize(snapshot.reader().getDocCount(FingerprintIndex.FORM));
    }
  }

  @Test
  void modulesComeGoAndChangeTheirText() throws IOException {
    var first = new ModuleId(new Wiki("w\0x"), "A");
    var second = new ModuleId(new Wiki("w"), "\0x:𐌲" + "long ".repeat(10_000));
    var third = new ModuleId(new Wiki("w"), "C");
    try (FingerprintIndex index = open()) {
      index.put(first, A);
      index.put(second, A);
      index.put(third, B);
      index.commit(1);
    }
    try (FingerprintIndex index = open()) {
      assertThat(index.modules()).isEqualTo(Map.of(first, A, second, A, third, B));
      index.put(first, B);
      index.removeModules(Set.of(third));
      assertThat(index.modules()).isEqualTo(Map.of(first, B, second, A));
      assertThat(index.texts()).isEmpty();
      index.commit(2);
    }

    try (IndexSnapshot snapshot = IndexSnapshot.open(folder)) {
      assertThat(snapshot.modules()).isEqualTo(Map.of(B, List.of(first), A, List.of(second)));
      assertThat(snapshot.commit()).isEqualTo(new Commit("1", 2));
      assertThat(IndexSnapshot.latest(folder)).contains(new Commit("1", 2));
    }
  }

  @Test
  void nothingNewIsNoCommit() throws IOException {
    add(A);
    List<String> before = files();
    add();
    assertThat(files()).isEqualTo(before);
    try (FingerprintIndex index = open()) {
      index.commit(7);
    }
    assertThat(files()).isNotEqualTo(before);
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(Path::toString).sorted().toList();
    }
  }

  @Test
  void keepsWhatDoesNotParse() throws IOException {
    try (FingerprintIndex index = open()) {
      index.add(B, FAILURE);
      index.add(A, units(A), Optional.empty());
      index.commit(0);
      assertThat(index.texts()).containsExactlyInAnyOrder(A, B);
    }

    try (IndexSnapshot snapshot = IndexSnapshot.open(folder)) {
      assertThat(snapshot.unparsable()).isEqualTo(Map.of(B, FAILURE));
      assertThat(Indexed.units(snapshot)).hasSize(2);
    }
  }

  @Test
  void textsComeAndGoWhole() throws IOException {
    add(A, B);
    add(C);
    assertThat(published()).containsExactly("a0", "a1", "b0", "b1", "c0", "c1");

    try (FingerprintIndex index = open()) {
      index.remove(Set.of(B));
      assertThat(new TreeSet<>(index.texts())).containsExactly(A, C);
      index.commit(0);
    }
    assertThat(published()).containsExactly("a0", "a1", "c0", "c1");

    add(B);
    assertThat(published()).containsExactly("a0", "a1", "b0", "b1", "c0", "c1");
  }

  /** The texts that have each form, and how many documents of forms there are. */
  private List<String> forms() throws IOException {
    try (IndexSnapshot snapshot = IndexSnapshot.open(folder)) {
      assertThat(liveForms(snapshot)).hasSize(snapshot.forms().size()).doesNotHaveDuplicates();
      return snapshot.forms().stream()
          .map(
              form ->
                  (form.isModule() ? "module" : "function")
                      + Indexed.units(snapshot, form).stream()
                          .map(unit -> unit.text().charAt(0))
                          .toList())
          .sorted()
          .toList();
    }
  }

  private static List<Long> liveForms(IndexSnapshot snapshot) throws IOException {
    var keys = new ArrayList<Long>();
    LiveTerms.forEach(snapshot.reader(), FingerprintIndex.FORM, term -> keys.add(FormKey.of(term)));
    return keys;
  }

  private static Fingerprints sharing(String rest) {
    return Lua.units("local function f(x) return x.same + #x * 2 - x.same end " + rest);
  }

  @Test
  void formsLeaveWithTheLastTextThatHasThem() throws IOException {
    try (FingerprintIndex index = open()) {
      index.add(A, sharing("return f"), Optional.empty());
      index.add(B, sharing("return f(1)"), Optional.empty());
      index.add(C, sharing("return f"), Optional.empty());
      index.commit(0);
    }
    assertThat(forms()).containsExactly("function[a, b, c]", "module[a, c]", "module[b]");

    remove(A);
    assertThat(forms()).containsExactly("function[b, c]", "module[b]", "module[c]");
    remove(C);
    assertThat(forms()).containsExactly("function[b]", "module[b]");
    remove(B);
    assertThat(forms()).isEmpty();

    try (FingerprintIndex index = open()) {
      index.add(A, sharing("return f"), Optional.empty());
      index.commit(0);
    }
    assertThat(forms()).as("back again").containsExactly("function[a]", "module[a]");
  }

  private void remove(String text) throws IOException {
    try (FingerprintIndex index = open()) {
      index.remove(Set.of(text));
      index.commit(0);
    }
  }

  @Test
  void formsOfATextThatTakesThePlaceOfAnotherStay() throws IOException {
    try (FingerprintIndex index = open()) {
      index.add(A, sharing("return f"), Optional.empty());
      index.commit(0);
      index.remove(Set.of(A));
      index.add(B, sharing("return f(1)"), Optional.empty());
      index.commit(0);
      assertThat(forms()).containsExactly("function[b]", "module[b]");
      index.remove(Set.of(B));
      index.commit(0);
      assertThat(forms()).isEmpty();
      index.add(C, sharing("return f"), Optional.empty());
      index.commit(0);
    }
    assertThat(forms()).as("in one session").containsExactly("function[c]", "module[c]");
  }

  @Test
  void formsThatWereNotCommittedAreAddedAgain() throws IOException {
    add(A);
    try (FingerprintIndex index = open()) {
      index.remove(Set.of(A));
      index.add(B, sharing("return f"), Optional.empty());
    }
    try (FingerprintIndex index = open()) {
      index.add(B, sharing("return f"), Optional.empty());
      index.commit(0);
    }
    assertThat(forms()).containsExactly("function[a]", "function[b]", "module[a]", "module[b]");
  }

  @Test
  void whatIsNotCommittedIsNotPublished() throws IOException {
    add(A);
    try (FingerprintIndex index = open()) {
      index.add(B, units(B), Optional.empty());
      index.remove(Set.of(A));
      assertThat(index.texts()).containsExactly(B);
    }

    assertThat(published()).containsExactly("a0", "a1");
    try (FingerprintIndex index = open()) {
      assertThat(index.texts()).containsExactly(A);
    }
  }

  @Test
  void otherVersionEmptiesIt() throws IOException {
    add(A, B);
    try (FingerprintIndex index = FingerprintIndex.open(folder, "2")) {
      assertThat(index.texts()).isEmpty();
      index.add(C, units(C), Optional.empty());
      index.commit(0);
    }

    assertThat(published()).containsExactly("c0", "c1");
    try (FingerprintIndex index = FingerprintIndex.open(folder, "2")) {
      assertThat(index.texts()).containsExactly(C);
    }
    try (FingerprintIndex index = open()) {
      assertThat(index.texts()).isEmpty();
    }
    assertThat(published()).as("until something is committed").containsExactly("c0", "c1");
  }

  @Test
  void emptyModuleHasItsPlace() throws IOException {
    try (FingerprintIndex index = open()) {
      index.add(A, Lua.units(""), Optional.empty());
      index.commit(0);
    }

    try (IndexSnapshot snapshot = IndexSnapshot.open(folder)) {
      assertThat(snapshot.forms()).hasSize(1);
      assertThat(snapshot.units(snapshot.forms().getFirst())).isEqualTo(1);
      assertThat(snapshot.features(snapshot.forms().getFirst()).shingles().size()).isZero();
      Indexed.pairs(
          snapshot,
          snapshot.forms(),
          (right, candidates) -> {
            assertThat(right).isZero();
            assertThat(candidates).isEmpty();
            return true;
          });
    }
  }
}
