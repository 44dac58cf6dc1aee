package org.homolog.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.LongBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.homolog.Lua;
import org.homolog.Samples;
import org.homolog.corpus.Module;
import org.homolog.corpus.ModuleId;
import org.homolog.corpus.Wiki;
import org.homolog.fingerprint.Fingerprint;
import org.homolog.fingerprint.Fingerprint.Features;
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

  @TempDir private Path folder;

  private FingerprintIndex open() throws IOException {
    return FingerprintIndex.open(folder, "1");
  }

  private static List<Fingerprint> units(String name) {
    return Lua.fingerprints(
        "local function f(x) return x.%s + #x * 2 - x.%s end return f".formatted(name, name));
  }

  private void add(String... texts) throws IOException {
    try (FingerprintIndex index = open()) {
      for (String text : texts) {
        index.add(text, units(text));
      }
      index.commit(0);
    }
  }

  private List<String> published() throws IOException {
    try (IndexSnapshot snapshot = IndexSnapshot.open(folder)) {
      return snapshot.units().stream()
          .map(unit -> unit.text().charAt(0) + "" + unit.extent().ordinal())
          .toList();
    }
  }

  private static Object values(WeightedSet set) {
    return List.of(LongBuffer.wrap(set.hashes()), ByteBuffer.wrap(set.weights()));
  }

  private static Object values(Features features) {
    return List.of(features.data(), values(features.shingles()), values(features.evidence()));
  }

  @Test
  void givesBackEverythingOfEveryUnit() throws IOException {
    List<Module> modules = Samples.all();
    Indexed indexed = Indexed.of(folder, modules, Rarity.none());
    indexed.write(20);

    try (IndexSnapshot snapshot = IndexSnapshot.open(folder)) {
      var expected = new ArrayList<IndexedUnit>();
      indexed
          .fingerprints()
          .forEach(
              (text, fingerprints) -> {
                for (Fingerprint each : fingerprints) {
                  expected.add(
                      new IndexedUnit(
                          expected.size(),
                          text,
                          each.extent(),
                          each.digests(),
                          each.features().data(),
                          each.features().shingles().total(),
                          each.capabilities()));
                }
              });
      assertThat(snapshot.reader().leaves()).as("segments").hasSizeGreaterThan(1);
      assertThat(snapshot.units()).isEqualTo(expected);
      for (IndexedUnit unit : snapshot.units()) {
        assertThat(values(snapshot.features(unit.id())))
            .isEqualTo(values(indexed.fingerprint(unit).features()));
      }
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
      index.add(A, units(A));
      index.commit(0);
      assertThat(index.texts()).containsExactlyInAnyOrder(A, B);
    }

    try (IndexSnapshot snapshot = IndexSnapshot.open(folder)) {
      assertThat(snapshot.unparsable()).isEqualTo(Map.of(B, FAILURE));
      assertThat(snapshot.units()).hasSize(2);
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

  @Test
  void whatIsNotCommittedIsNotPublished() throws IOException {
    add(A);
    try (FingerprintIndex index = open()) {
      index.add(B, units(B));
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
      index.add(C, units(C));
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
      index.add(A, Lua.fingerprints(""));
      index.commit(0);
    }

    try (IndexSnapshot snapshot = IndexSnapshot.open(folder)) {
      assertThat(snapshot.units()).hasSize(1);
      assertThat(snapshot.features(0).shingles().size()).isZero();
      new CandidateSearch(RetrievalOptions.DEFAULTS, snapshot, snapshot.units())
          .pairs(pair -> assertThat(pair).isNull());
    }
  }
}
