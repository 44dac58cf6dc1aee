package org.homolog.retrieval;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import org.homolog.Lua;
import org.homolog.Samples;
import org.homolog.fingerprint.Fingerprint;
import org.homolog.fingerprint.Rarity;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Both ways to search give the same, whatever the index has been through. */
final class CandidateSearchTest {
  private static Indexed samples = Indexed.of(Path.of(""), List.of(), Rarity.none());
  private static SortedMap<String, List<Fingerprint>> fingerprints = new TreeMap<>();

  @TempDir private Path folder;

  @BeforeAll
  static void fingerprint() {
    samples = Indexed.of(Path.of(""), Samples.all(), Rarity.none());
    fingerprints = samples.fingerprints();
  }

  private Path indexed(int textsPerCommit) throws IOException {
    Path index = folder.resolve("index" + textsPerCommit);
    new Indexed(index, samples.modules(), samples.rarity()).write(textsPerCommit);
    return index;
  }

  /** A form by what is the same in every index. */
  private record Key(boolean ofModules, long canonical) {
    static Key of(IndexedForm form) {
      return new Key(form.isModule(), form.canonical());
    }

    static Key of(Fingerprint unit) {
      return new Key(unit.isModule(), unit.digests().canonical());
    }
  }

  /** Two forms, whichever comes first. */
  private record Pair(Set<Key> forms, float score, float most) {
    static Pair of(IndexedForm left, IndexedForm right, CandidatePair pair) {
      return new Pair(Set.of(Key.of(left), Key.of(right)), pair.score(), pair.most());
    }
  }

  private static List<Pair> pairs(IndexSnapshot snapshot, List<IndexedForm> forms)
      throws IOException {
    return pairs(snapshot, forms, _ -> true);
  }

  /** The pairs if later forms are to find those of some places only. */
  private static List<Pair> pairs(
      IndexSnapshot snapshot, List<IndexedForm> forms, IntPredicate isFound) throws IOException {
    var rights = new ArrayList<Integer>();
    var pairs = new ArrayList<Pair>();
    Indexed.pairs(
        snapshot,
        forms,
        (right, candidates) -> {
          assertThat(candidates)
              .isSortedAccordingTo(Comparator.comparing(CandidatePair::score).reversed())
              .allMatch(pair -> pair.right() == right && rights.contains(pair.left()));
          rights.add(right);
          for (CandidatePair pair : candidates) {
            IndexedForm left = forms.get(pair.left());
            assertThat(left.isModule()).isEqualTo(forms.get(right).isModule());
            pairs.add(Pair.of(left, forms.get(right), pair));
          }
          return isFound.test(right);
        });
    assertThat(rights)
        .as("the lightest first")
        .hasSize(forms.size())
        .isSortedAccordingTo(Comparator.comparingLong(place -> forms.get(place).weight()));
    assertThat(rights).doesNotHaveDuplicates();
    assertThat(pairs).extracting(Pair::forms).doesNotHaveDuplicates();
    return pairs;
  }

  private static Set<Pair> pairs(IndexSnapshot snapshot) throws IOException {
    var pairs = new HashSet<Pair>();
    pairs.addAll(pairs(snapshot, Indexed.forms(snapshot, true)));
    pairs.addAll(pairs(snapshot, Indexed.forms(snapshot, false)));
    return pairs;
  }

  private static Set<Pair> pairs(Path folder) throws IOException {
    try (IndexSnapshot snapshot = IndexSnapshot.open(folder)) {
      return pairs(snapshot);
    }
  }

  /** A fingerprint for each form of the samples. */
  private static Map<Key, Fingerprint> byForm() {
    return fingerprints.values().stream()
        .flatMap(List::stream)
        .collect(Collectors.toMap(Key::of, unit -> unit, (one, _) -> one, HashMap::new));
  }

  @Test
  void queryFindsThePairsOfItsForm() throws IOException {
    Map<Key, Fingerprint> byForm = byForm();
    try (IndexSnapshot snapshot = IndexSnapshot.open(indexed(25))) {
      for (boolean ofModules : new boolean[] {true, false}) {
        List<IndexedForm> forms = Indexed.forms(snapshot, ofModules);
        var search = new CandidateSearch(RetrievalOptions.DEFAULTS, snapshot, forms, ofModules);
        var found = new HashSet<Set<Key>>();
        for (int right = 0; right < forms.size(); right++) {
          Fingerprint query = byForm.getOrDefault(Key.of(forms.get(right)), Lua.module(""));
          boolean itself = query.features().selected().size() == 0;
          CandidateSearch.Queries queries =
              right % 2 == 0 ? search.queries() : search.queries(List.of(query.features()));
          for (CandidatePair candidate : queries.candidatesFor(query.features())) {
            assertThat(candidate.right()).isEqualTo(CandidatePair.QUERY);
            itself |= candidate.left() == right;
            if (candidate.left() < right) {
              found.add(Set.of(Key.of(forms.get(candidate.left())), Key.of(forms.get(right))));
            }
          }
          assertThat(itself).as("%s finds itself", forms.get(right)).isTrue();
        }
        assertThat(found)
            .isNotEmpty()
            .isEqualTo(pairs(snapshot, forms).stream().map(Pair::forms).collect(toSet()));
      }
    }
  }

  @Test
  void formsOfSeveralSegmentsMeet() throws IOException {
    assertThat(pairs(indexed(15))).isEqualTo(pairs(indexed(1000)));
  }

  @Test
  void onlyTheFormsSearchedAreFound() throws IOException {
    try (IndexSnapshot snapshot = IndexSnapshot.open(indexed(30))) {
      for (boolean ofModules : new boolean[] {true, false}) {
        List<IndexedForm> all = Indexed.forms(snapshot, ofModules);
        List<IndexedForm> some = all.stream().filter(form -> form.id() % 3 != 0).toList();
        Set<Key> left = some.stream().map(Key::of).collect(toSet());

        List<Pair> expected =
            pairs(snapshot, all).stream().filter(pair -> left.containsAll(pair.forms())).toList();

        assertThat(pairs(snapshot, some)).isNotEmpty().hasSameElementsAs(expected);
      }
    }
  }

  private static int place(Key form, Map<Key, Integer> places) {
    return places.getOrDefault(form, -1);
  }

  @Test
  void laterFormsFindWhatTheSinkLetsThemFind() throws IOException {
    try (IndexSnapshot snapshot = IndexSnapshot.open(indexed(1000))) {
      List<IndexedForm> forms = snapshot.inOrder(false);
      IntPredicate isFound = place -> place % 3 != 1;
      Map<Key, Integer> places = new HashMap<>();
      forms.forEach(form -> places.put(Key.of(form), places.size()));
      Comparator<Key> lightestFirst =
          Comparator.comparing(form -> forms.get(place(form, places)), IndexedForm.LIGHTEST_FIRST);

      List<Pair> expected =
          pairs(snapshot, forms).stream()
              .filter(
                  pair ->
                      isFound.test(
                          place(pair.forms().stream().min(lightestFirst).orElseThrow(), places)))
              .toList();

      assertThat(pairs(snapshot, forms, isFound)).isNotEmpty().isEqualTo(expected);
      assertThat(pairs(snapshot, forms, _ -> false)).isEmpty();
    }
  }

  @Test
  void whatWasRemovedDoesNotComeBack() throws IOException {
    Path indexed = indexed(40);
    Set<Pair> before = pairs(indexed);
    Set<String> removed = samples.texts().stream().limit(12).collect(toSet());
    try (FingerprintIndex index = FingerprintIndex.open(indexed, Indexed.VERSION)) {
      index.remove(removed);
      index.commit(0);
      assertThat(index.texts())
          .hasSize(samples.texts().size() - removed.size())
          .doesNotContainAnyElementsOf(removed);
    }
    Set<Key> left =
        fingerprints.entrySet().stream()
            .filter(text -> !removed.contains(text.getKey()))
            .flatMap(text -> text.getValue().stream().map(Key::of))
            .collect(toSet());
    assertThat(before.removeIf(pair -> !left.containsAll(pair.forms()))).isTrue();

    assertThat(pairs(indexed)).isNotEmpty().isEqualTo(before);
    try (IndexSnapshot snapshot = IndexSnapshot.open(indexed)) {
      assertThat(snapshot.reader().hasDeletions()).as("so few that they stay marked").isTrue();
      assertThat(snapshot.forms().stream().map(Key::of).collect(toSet())).isEqualTo(left);
      assertThat(Indexed.units(snapshot).map(IndexedUnit::text))
          .doesNotContainAnyElementsOf(removed);
      List<IndexedForm> forms = Indexed.forms(snapshot, true);
      var search = new CandidateSearch(RetrievalOptions.DEFAULTS, snapshot, forms, true);
      for (String text : removed) {
        Fingerprint query = fingerprints.getOrDefault(text, List.of()).getFirst();
        assertThat(search.queries().candidatesFor(query.features()))
            .extracting(found -> Key.of(forms.get(found.left())))
            .isSubsetOf(left);
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
      index.add("1", Lua.units(left), Optional.empty());
      index.add("2", Lua.units(right), Optional.empty());
      index.commit(0);
    }
    var pairs = new ArrayList<CandidatePair>();
    try (IndexSnapshot snapshot = IndexSnapshot.open(folder)) {
      assertThat(snapshot.forms()).hasSize(2).allMatch(IndexedForm::isModule);
      Indexed.pairs(
          snapshot, snapshot.forms(), (_, candidates) -> pairs.addAll(candidates) || true);
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
    assertThat(pairs.getFirst().score()).as("resemblance").isLessThan(0.4f);
  }

  @Test
  void strangersAreNot() throws IOException {
    String other =
        """
        local cache = {}
        for key, old in pairs(cache) do
          if key == name then
            print(old, false)
          end
          cache[name] = value
        end
        while #cache > 9 do table.remove(cache) end
        return cache
        """;
    assertThat(pairsOf(module(1, 60), other)).isEmpty();
  }
}
