package org.homolog.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.homolog.Lua;
import org.homolog.Samples;
import org.homolog.clustering.Clustering;
import org.homolog.clustering.Variant;
import org.homolog.corpus.Module;
import org.homolog.fingerprint.Fingerprint;
import org.homolog.fingerprint.Rarity;
import org.homolog.retrieval.CandidatePair;
import org.homolog.verification.ClonePairs;
import org.homolog.verification.CloneType;
import org.homolog.verification.Compared;
import org.homolog.verification.Evidence;
import org.homolog.verification.Likeness;
import org.homolog.workspace.Clusters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Of many variants that are nearly equal, those that come late follow. */
final class CrowdsTest {
  /** A variant and those that make its crowd. */
  private static final int LEADERS = 9;

  @TempDir private Path root;

  /** A module that differs from its like of another number by one string. */
  private static String variant(int number) {
    var random = new Random(7);
    var text = new StringBuilder("local p = {}\n");
    String[] values = {"#p", "p.a[i]", "{ i, x = p }", "-i", "not p", "p:b(i)", "function() end"};
    for (int i = 0; i < 60; i++) {
      text.append("p.f").append(i).append(" = ").append(values[random.nextInt(values.length)]);
      text.append(random.nextBoolean() ? " .. " : " + ");
      text.append(values[random.nextInt(values.length)]).append('\n');
    }
    return text + "p.name = 'the name " + number + "'\nreturn p\n";
  }

  private static Fingerprint fingerprint(String text) {
    return Lua.fingerprints(
            text.getBytes(StandardCharsets.UTF_8),
            PipelineOptions.DEFAULTS.fingerprint(),
            Rarity.none())
        .getFirst();
  }

  private static double similarity(int left, int right) {
    Fingerprint one = fingerprint(variant(left));
    Fingerprint other = fingerprint(variant(right));
    return Compared.verify(one, other).similarity();
  }

  private static String title(int number) {
    return "V" + (100 + number);
  }

  /** The number in the title of a variant's only member. */
  private static int number(Variant variant) {
    assertThat(variant.members()).hasSize(1);
    return Integer.parseInt(
            variant.representative().module().title().replaceFirst("^(Module:)?V", ""))
        - 100;
  }

  private Folder folder(String name, List<Integer> numbers) throws IOException {
    var folder = new Folder(root.resolve(name));
    for (int number : numbers) {
      folder.put(title(number), variant(number));
    }
    return folder;
  }

  private static List<Integer> upTo(int count) {
    return new ArrayList<>(IntStream.range(0, count).boxed().toList());
  }

  /** All that is known of the pairs, by the variants' first members. */
  private static Set<List<Object>> pairs(Clustering clustering) {
    var pairs = new HashSet<List<Object>>();
    for (int i = 0; i < clustering.pairs().size(); i++) {
      int right = clustering.pairs().right(i);
      pairs.add(
          List.of(
              clustering.variants().get(clustering.pairs().left(i)).representative(),
              clustering.variants().get(right).representative(),
              clustering.variants().get(clustering.pairs().leader(right)).representative(),
              clustering.pairs().likeness(i)));
    }
    assertThat(pairs).hasSize(clustering.pairs().size());
    return pairs;
  }

  @Test
  void ofFewNoneFollows() throws IOException {
    for (int count : new int[] {7, LEADERS}) {
      Folder folder = folder("few" + count, upTo(count));
      for (Module sample : Samples.all()) {
        String text = new String(sample.source().bytes(), StandardCharsets.UTF_8);
        folder.put("sample " + sample.sha1(), text);
      }
      folder.index();

      Clusters clusters = folder.cluster(Clusters.NONE);
      Clusters expected = BruteForce.clusters(folder.workspace());

      assertThat(clusters.modules().groups()).isEqualTo(expected.modules().groups());
      assertThat(clusters.functions().groups()).isEqualTo(expected.functions().groups());
      assertThat(pairs(clusters.modules())).isEqualTo(pairs(expected.modules()));
    }
  }

  @Test
  void manyMakeOneGroupInWhichEachHasALeader() throws IOException {
    Folder folder = folder("many", upTo(40));
    folder.put("Other", "return { list = function(x) return #x .. ':' .. x[1] end }");
    folder.index();

    Clustering modules = folder.cluster(Clusters.NONE).modules();

    assertThat(modules.groups()).hasSize(1);
    assertThat(modules.groups().getFirst().variants()).hasSize(40);
    assertThat(modules.groups().getFirst().links()).hasSize(39);
    ClonePairs pairs = modules.pairs();
    assertThat(IntStream.range(0, 40).filter(unit -> pairs.leader(unit) == unit)).hasSize(LEADERS);
    Map<Integer, Integer> pairsOf = new HashMap<>();
    for (int i = 0; i < pairs.size(); i++) {
      pairsOf.merge(pairs.left(i), 1, Integer::sum);
      pairsOf.merge(pairs.right(i), 1, Integer::sum);
      if (pairs.leader(pairs.right(i)) != pairs.right(i)) {
        int leader = pairs.leader(pairs.right(i));
        assertThat(pairs.left(i)).isEqualTo(leader);
        assertThat(pairs.leader(leader)).as("follows none").isEqualTo(leader);
        assertThat(pairs.likeness(i).similarity())
            .isGreaterThanOrEqualTo(Crowds.NEAR)
            .isEqualTo(
                similarity(
                    number(modules.variants().get(leader)),
                    number(modules.variants().get(pairs.right(i)))));
      }
    }
    assertThat(IntStream.range(0, 40).filter(unit -> pairs.leader(unit) != unit))
        .allSatisfy(unit -> assertThat(pairsOf.get(unit)).as("pairs of %s", unit).isEqualTo(1));
  }

  @Test
  void orderOfImportAndThreadsDoNotMatter() throws IOException {
    Folder first = folder("first", upTo(40));
    first.index();
    Clustering expected = first.cluster(Clusters.NONE).modules();
    for (int seed = 1; seed <= 3; seed++) {
      List<Integer> order = upTo(40);
      Collections.shuffle(order, new Random(seed));
      Folder other = folder("other" + seed, order.subList(0, 25));
      other.index();
      for (int number : order.subList(25, 40)) {
        other.put(title(number), variant(number));
      }
      other.index();

      Clustering clustering = other.cluster(Clusters.NONE).modules();

      assertThat(clustering.groups()).isEqualTo(expected.groups());
      assertThat(pairs(clustering)).isEqualTo(pairs(expected));
    }
  }

  private static Likeness likeness(double similarity) {
    return new Likeness(
        CloneType.T3, false, similarity, similarity, similarity, similarity, Evidence.NONE);
  }

  @Test
  void oneFollowsTheNearestCrowdThatItIsNear() throws IOException {
    double[] similarities = {0.95, Math.nextDown(Crowds.NEAR), 0.99, Crowds.NEAR};
    var crowds = new Crowds(20, (left, _) -> likeness(similarities[left]));
    List<CandidatePair> candidates =
        List.of(
            new CandidatePair(2, 19, 0.95f, 1),
            new CandidatePair(1, 19, 0.9f, 1),
            new CandidatePair(3, 19, 0.8f, 1),
            new CandidatePair(0, 19, 0.7f, 1));
    var pairs = new ClonePairs();
    for (CandidatePair crowded : List.of(candidates.get(3), candidates.get(1), candidates.get(2))) {
      for (int i = 1; i < LEADERS; i++) {
        assertThat(crowds.take(List.of(crowded), pairs)).isFalse();
        crowds.add(crowded.left(), 4 + i, likeness(Crowds.NEAR));
        crowds.add(2, 4 + i, likeness(Math.nextDown(Crowds.NEAR)));
      }
    }

    assertThat(crowds.take(candidates.subList(0, 2), pairs)).isFalse();
    assertThat(crowds.take(List.of(), pairs)).isFalse();
    assertThat(pairs.size()).isZero();
    assertThat(crowds.take(candidates, pairs)).isTrue();
    assertThat(pairs.size()).isEqualTo(1);
    assertThat(pairs.leader(19)).isEqualTo(3);
    assertThat(pairs.likeness(0).similarity()).isEqualTo(Crowds.NEAR);
  }

  /** A function that differs from its like of another number by some of its calls. */
  private static String function(int number) {
    var random = new Random(number);
    var text = new StringBuilder("local p = {}\nfunction p.main(frame)\n");
    for (int i = 0; i < 12; i++) {
      text.append("  frame:step").append(i).append("(p, {}, ").append(i).append(")\n");
      if (random.nextInt(5) == 0) {
        text.append("  if frame.a").append(i).append(" then p = not p end\n");
      }
    }
    return text + "end\nreturn p\n";
  }

  @Test
  void functionsAreInPairsWithTheNearest() throws IOException {
    int count = 80;
    var folder = new Folder(root.resolve("functions"));
    for (int i = 0; i < count; i++) {
      folder.put(title(i), function(i));
    }
    folder.index();

    ClonePairs pairs = folder.cluster(Clusters.NONE).functions().pairs();
    int all = BruteForce.clusters(folder.workspace()).functions().pairs().size();

    int most = IntStream.range(0, count).map(lighter -> Math.min(lighter, 32)).sum();
    assertThat(all).as("all are alike").isGreaterThan(most);
    assertThat(pairs.size()).isGreaterThan(count * 20).isLessThanOrEqualTo(most);
    assertThat(folder.cluster(Clusters.NONE).modules().pairs().size())
        .isEqualTo(BruteForce.clusters(folder.workspace()).modules().pairs().size());
  }
}
