package org.homolog.pipeline.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.homolog.clustering.Clustering;
import org.homolog.clustering.Linkage;
import org.homolog.clustering.RedundancyGroup;
import org.homolog.clustering.Variant;
import org.homolog.corpus.Capabilities;
import org.homolog.corpus.CodeUnit;
import org.homolog.corpus.LineRange;
import org.homolog.corpus.ModuleId;
import org.homolog.corpus.Wiki;
import org.homolog.pipeline.Folder;
import org.homolog.pipeline.Homolog;
import org.homolog.pipeline.PipelineOptions;
import org.homolog.pipeline.Progress;
import org.homolog.pipeline.SampleRun;
import org.homolog.pipeline.unit.Profiles;
import org.homolog.pipeline.unit.Variants;
import org.homolog.retrieval.IndexSnapshot;
import org.homolog.source.SourceOptions;
import org.homolog.verification.ClonePair;
import org.homolog.verification.CloneType;
import org.homolog.verification.ConfidenceModel;
import org.homolog.verification.Evidence;
import org.homolog.verification.Likeness;
import org.homolog.verification.Verifier;
import org.homolog.workspace.Clusters;
import org.homolog.workspace.Reading;
import org.homolog.workspace.Workspace;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Maps of the groups that a batch run found. */
final class GroupMapsTest {
  @TempDir private static Path folder;

  private static SampleRun samples = new SampleRun(new Workspace(Path.of("")), Clusters.NONE);

  @BeforeAll
  static void run() throws IOException {
    samples = SampleRun.in(folder);
  }

  private static GroupMap map(RedundancyGroup group, int most) throws IOException {
    return Reading.of(samples.workspace(), reading -> new GroupMaps(reading).map(group, most));
  }

  private static RedundancyGroup group(List<Variant> variants) {
    var likeness = new Likeness(CloneType.T3, false, .5, .5, .5, .5, Evidence.NONE);
    CodeUnit canonical = variants.getFirst().representative();
    return new RedundancyGroup(
        "m1",
        canonical,
        Capabilities.NONE,
        variants,
        variants.stream()
            .skip(1)
            .map(each -> new ClonePair(canonical, each.representative(), likeness))
            .toList());
  }

  /** For each variant of a group its confidence with each one before it, pair by pair. */
  private static double[][] confidences(RedundancyGroup group) throws IOException {
    return Reading.of(
        samples.workspace(),
        reading -> {
          Variants variants = Variants.ofModules(reading.index());
          var profiles = new Profiles(reading.index(), reading.frames());
          var verifier = new Verifier(ConfidenceModel.shipped());
          int[] numbers =
              group.variants().stream()
                  .mapToInt(each -> variants.byRepresentative(each.representative()))
                  .toArray();
          double[][] confidences = new double[numbers.length][];
          for (int right = 0; right < numbers.length; right++) {
            confidences[right] = new double[right];
            for (int left = 0; left < right; left++) {
              confidences[right][left] =
                  verifier
                      .verify(
                          profiles.of(variants.forms().get(numbers[left])),
                          profiles.of(variants.forms().get(numbers[right])))
                      .confidence();
            }
          }
          return confidences;
        });
  }

  @Test
  void treeIsThatOfComparedVariants() throws IOException {
    int several = 0;
    for (RedundancyGroup group : samples.clusters().modules().groups()) {
      GroupMap map = map(group, GroupMaps.VARIANTS);

      assertThat(map.variants()).isEqualTo(group.variants());
      assertThat(map.leftOut()).isZero();
      assertThat(map.dendrogram()).isEqualTo(Linkage.of(confidences(group)));
      several += group.variants().size() > 2 ? 1 : 0;
    }
    assertThat(several).isGreaterThan(5);
  }

  @Test
  void groupsOfFunctionsHaveMapsToo() throws IOException {
    List<Variant> all = samples.clusters().functions().variants();
    assertThat(all).hasSizeGreaterThan(20);

    GroupMap map = map(group(all.subList(0, 20)), 30);

    assertThat(map.variants()).isEqualTo(all.subList(0, 20));
    assertThat(map.dendrogram().merges().getFirst().similarity()).isGreaterThan(.5);
  }

  @Test
  void firstVariantsOnly() throws IOException {
    RedundancyGroup group =
        samples.clusters().modules().groups().stream()
            .filter(each -> each.variants().size() > 3)
            .findFirst()
            .orElseThrow();

    GroupMap map = map(group, 3);

    assertThat(map.variants()).isEqualTo(group.variants().subList(0, 3));
    assertThat(map.leftOut()).isEqualTo(group.variants().size() - 3);
    assertThat(map.dendrogram().order()).containsExactlyInAnyOrder(0, 1, 2);
  }

  @Test
  void whatDoesNotParseIsLikeNothingAndWhatIsGoneIsLeftOut() throws IOException {
    Folder prose = new Folder(folder.resolve("prose"));
    for (String title : List.of("A", "B")) {
      prose.put(
          title, "local p = {} function p.of(x) return x.one .. '" + title + "' end return p");
    }
    prose.put("C", "This is no module at all\n\nbut a page of prose, and it goes on.");
    var homolog = new Homolog(prose.workspace(), PipelineOptions.DEFAULTS, Progress.NONE);
    homolog.read(List.of(prose.root().resolve("wiki")), SourceOptions.DEFAULTS, false);
    homolog.index();
    List<Variant> all =
        Reading.of(
            prose.workspace(),
            reading -> {
              Variants variants = Variants.ofModules(reading.index());
              assertThat(variants.forms()).hasSize(2);
              return IntStream.range(0, variants.size()).mapToObj(variants::variant).toList();
            });
    Variant unparsable = all.get(2);
    Variant gone =
        Variant.of(
            List.of(
                new CodeUnit(new ModuleId(new Wiki("enwiki"), "Gone"), 0, new LineRange(1, 2), 9)));
    List<Variant> two = all.subList(0, 2);
    RedundancyGroup group = group(List.of(two.get(0), gone, unparsable, two.get(1)));

    GroupMap map = Reading.of(prose.workspace(), reading -> new GroupMaps(reading).map(group, 9));

    assertThat(map.variants()).containsExactly(two.get(0), unparsable, two.get(1));
    assertThat(map.leftOut()).isOne();
    assertThat(map.dendrogram().order()).containsExactly(0, 2, 1);
    assertThat(map.dendrogram().merges().get(0).similarity()).isPositive();
    assertThat(map.dendrogram().merges().get(1).similarity()).isZero();
  }

  @Test
  void variantsAreFoundByTheirRepresentativesOnly() throws IOException {
    try (IndexSnapshot index = samples.workspace().snapshot()) {
      for (Variants variants : List.of(Variants.ofModules(index), Variants.ofFunctions(index))) {
        assertThat(variants.size()).isGreaterThan(100);
        for (int number = 0; number < variants.size(); number++) {
          List<CodeUnit> members = variants.variant(number).members();
          assertThat(variants.byRepresentative(members.getFirst())).isEqualTo(number);
          for (CodeUnit other : members.subList(1, members.size())) {
            assertThat(variants.byRepresentative(other)).isEqualTo(Variants.NONE);
          }
        }
      }
    }
  }

  @Test
  void manyThreadsAskAtOnce() throws Exception {
    Clustering clustering = samples.clusters().modules();
    try (Reading reading = Reading.open(samples.workspace());
        var threads = Executors.newFixedThreadPool(8)) {
      var maps = new GroupMaps(reading);
      var expected = new ArrayList<GroupMap>();
      for (RedundancyGroup group : clustering.groups()) {
        expected.add(maps.map(group, GroupMaps.VARIANTS));
      }
      Callable<List<GroupMap>> all =
          () -> {
            var answers = new ArrayList<GroupMap>();
            for (RedundancyGroup group : clustering.groups()) {
              answers.add(maps.map(group, GroupMaps.VARIANTS));
            }
            return answers;
          };

      for (Future<List<GroupMap>> answer :
          threads.invokeAll(Stream.generate(() -> all).limit(16).toList())) {
        assertThat(Objects.requireNonNull(answer.get())).isEqualTo(expected);
      }
    }
  }
}
