package org.homolog.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.homolog.Lua;
import org.homolog.Samples;
import org.homolog.fingerprint.Fingerprint;
import org.homolog.fingerprint.Rarity;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Both ways to search give the same, whatever the index has been through. */
final class CandidateSearchTest {
  private static Indexed samples = new Indexed(Path.of(""), new TreeMap<>());

  @TempDir private Path folder;

  @BeforeAll
  static void fingerprint() {
    samples = Indexed.of(Path.of(""), Samples.all(), Rarity.none());
  }

  private Indexed indexed(int textsPerCommit) throws IOException {
    var indexed = new Indexed(folder.resolve("index" + textsPerCommit), samples.fingerprints());
    indexed.write(textsPerCommit);
    return indexed;
  }

  /** A pair of units by what is the same in every index. */
  private record Pair(String left, int leftOrdinal, String right, int rightOrdinal, float score) {
    static Pair of(IndexedUnit left, IndexedUnit right, float score) {
      return new Pair(
          left.text(), left.extent().ordinal(), right.text(), right.extent().ordinal(), score);
    }
  }

  private static List<Pair> pairs(IndexSnapshot snapshot, List<IndexedUnit> units)
      throws IOException {
    var pairs = new ArrayList<Pair>();
    new CandidateSearch(RetrievalOptions.DEFAULTS, snapshot, units)
        .pairs(
            pair -> {
              assertThat(pair.left()).isLessThan(pair.right());
              IndexedUnit left = units.get(pair.left());
              IndexedUnit right = units.get(pair.right());
              assertThat(left.isModule()).isEqualTo(right.isModule());
              pairs.add(Pair.of(left, right, pair.score()));
            });
    assertThat(pairs).doesNotHaveDuplicates();
    return pairs;
  }

  private static Set<Pair> pairs(Path folder) throws IOException {
    try (IndexSnapshot snapshot = IndexSnapshot.open(folder)) {
      return new HashSet<>(pairs(snapshot, snapshot.units()));
    }
  }

  @Test
  void queryFindsThePairsOfItsUnit() throws IOException {
    Indexed indexed = indexed(25);
    try (IndexSnapshot snapshot = IndexSnapshot.open(indexed.folder())) {
      List<IndexedUnit> units = snapshot.units();
      var search = new CandidateSearch(RetrievalOptions.DEFAULTS, snapshot, units);
      var found = new HashSet<Pair>();
      for (IndexedUnit right : units) {
        boolean itself = indexed.fingerprint(right).selected().size() == 0;
        for (CandidatePair candidate : search.candidatesFor(indexed.fingerprint(right))) {
          assertThat(candidate.right()).isEqualTo(CandidatePair.QUERY);
          itself |= candidate.left() == right.id();
          if (candidate.left() < right.id()) {
            found.add(Pair.of(units.get(candidate.left()), right, candidate.score()));
          }
        }
        assertThat(itself).as("%s finds itself", right).isTrue();
      }
      assertThat(found).isNotEmpty().isEqualTo(new HashSet<>(pairs(snapshot, units)));
    }
  }

  @Test
  void unitsOfSeveralSegmentsMeet() throws IOException {
    assertThat(pairs(indexed(15).folder())).isEqualTo(pairs(indexed(1000).folder()));
  }

  @Test
  void onlyTheUnitsSearchedAreFound() throws IOException {
    try (IndexSnapshot snapshot = IndexSnapshot.open(indexed(30).folder())) {
      List<IndexedUnit> some =
          snapshot.units().stream().filter(unit -> unit.id() % 3 != 0).toList();
      Set<String> left = new HashSet<>();
      some.forEach(unit -> left.add(unit.text() + unit.extent().ordinal()));

      List<Pair> expected =
          pairs(snapshot, snapshot.units()).stream()
              .filter(
                  pair ->
                      left.contains(pair.left() + pair.leftOrdinal())
                          && left.contains(pair.right() + pair.rightOrdinal()))
              .toList();

      assertThat(pairs(snapshot, some)).isNotEmpty().hasSameElementsAs(expected);
    }
  }

  @Test
  void whatWasRemovedDoesNotComeBack() throws IOException {
    Indexed indexed = indexed(40);
    Set<Pair> before = pairs(indexed.folder());
    Set<String> removed = new HashSet<>();
    for (String text : indexed.fingerprints().keySet()) {
      if (removed.size() < 12) {
        removed.add(text);
      }
    }
    try (FingerprintIndex index = FingerprintIndex.open(indexed.folder(), Indexed.VERSION)) {
      index.remove(removed);
      index.commit(0);
      assertThat(index.texts())
          .hasSize(indexed.fingerprints().size() - removed.size())
          .doesNotContainAnyElementsOf(removed);
    }
    before.removeIf(pair -> removed.contains(pair.left()) || removed.contains(pair.right()));

    assertThat(pairs(indexed.folder())).isNotEmpty().isEqualTo(before);
    try (IndexSnapshot snapshot = IndexSnapshot.open(indexed.folder())) {
      assertThat(snapshot.reader().hasDeletions()).as("so few that they stay marked").isTrue();
      var search = new CandidateSearch(RetrievalOptions.DEFAULTS, snapshot, snapshot.units());
      for (String text : removed) {
        for (Fingerprint fingerprint : indexed.fingerprints().getOrDefault(text, List.of())) {
          assertThat(search.candidatesFor(fingerprint))
              .extracting(found -> snapshot.units().get(found.left()).text())
              .doesNotContainAnyElementsOf(removed);
        }
      }
    }
  }

  /** A module of {@code statements} that differ in structure from those of another seed. */
  private static String module(int seed, int statements) {
    var random = new Random(seed);
    var text = new StringBuilder();
    String[] parts = {"a", "1", "#a", "-a", "not a", "a.b", "a[1]", "{ a }", "a()", "'a'", "a:b()"};
    String[] operators = {"+", "-", "*", "/", "%", "..", "<", "==", "and", "or"};
    for (int i = 0; i < statements; i++) {
      text.append("a = ").append(parts[random.nextInt(parts.length)]);
      for (int j = random.nextInt(6); j >= 0; j--) {
        text.append(' ').append(operators[random.nextInt(operators.length)]);
        text.append(' ').append(parts[random.nextInt(parts.length)]);
      }
      text.append('\n');
    }
    return text.toString();
  }

  private List<CandidatePair> pairsOf(String left, String right) throws IOException {
    try (FingerprintIndex index = FingerprintIndex.open(folder, Indexed.VERSION)) {
      index.remove(Set.of("1", "2"));
      index.add("1", Lua.fingerprints(left));
      index.add("2", Lua.fingerprints(right));
      index.commit(0);
    }
    var pairs = new ArrayList<CandidatePair>();
    try (IndexSnapshot snapshot = IndexSnapshot.open(folder)) {
      new CandidateSearch(RetrievalOptions.DEFAULTS, snapshot, snapshot.units()).pairs(pairs::add);
    }
    return pairs;
  }

  @Test
  void smallModuleInsideOneThatIsLargeIsFound() throws IOException {
    var found = new ArrayList<CandidatePair>();
    for (int seed = 0; seed < 40; seed += 4) {
      String small = module(seed, 15);
      found.addAll(pairsOf(small, module(seed + 1, 900) + small + module(seed + 2, 900)));
    }

    // few may be missed by chance
    assertThat(found).hasSizeGreaterThanOrEqualTo(8);
    assertThat(found).allMatch(pair -> pair.score() < 0.05f);
  }

  @Test
  void modulesThatShareSomeAreFound() throws IOException {
    String shared = module(1, 100);

    List<CandidatePair> pairs = pairsOf(shared + module(2, 250), module(3, 250) + shared);

    assertThat(pairs).hasSize(1);
    assertThat(pairs.getFirst().score()).as("resemblance").isLessThan(0.3f);
  }

  @Test
  void strangersAreNot() throws IOException {
    assertThat(pairsOf(module(1, 60), module(2, 60))).isEmpty();
  }
}
