package org.homolog.pipeline.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.homolog.clustering.Clustering;
import org.homolog.clustering.RedundancyGroup;
import org.homolog.corpus.CodeUnit;
import org.homolog.corpus.ModuleId;
import org.homolog.difference.DifferenceOptions;
import org.homolog.parse.LuaParser;
import org.homolog.parse.Parsed;
import org.homolog.pipeline.Homolog;
import org.homolog.pipeline.SampleRun;
import org.homolog.pipeline.query.CompareStage.Side;
import org.homolog.verification.ClonePair;
import org.homolog.verification.Likeness;
import org.homolog.workspace.Clusters;
import org.homolog.workspace.Reading;
import org.homolog.workspace.Workspace;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two modules of a workspace have one confidence, wherever it is told. */
final class ModuleProfilesTest {
  /** Pairs are kept in single precision. */
  private static final double SINGLE = 1e-7;

  @TempDir private static Path folder;

  private static SampleRun samples = new SampleRun(new Workspace(Path.of("")), Clusters.NONE);

  @BeforeAll
  static void run() throws IOException {
    samples = SampleRun.in(folder);
  }

  private static Likeness compared(ModuleId left, ModuleId right) throws IOException {
    return samples
        .homolog()
        .compare(side(left), side(right), DifferenceOptions.DEFAULTS)
        .likeness();
  }

  private static Side side(ModuleId module) {
    return new Side(samples.homolog().source(module).orElseThrow(), Optional.of(module));
  }

  private static boolean parses(ModuleId module) {
    return new LuaParser().parse(samples.homolog().source(module).orElseThrow().bytes())
        instanceof Parsed;
  }

  @Test
  void compareTellsTheConfidenceOfPairs() throws IOException {
    Clustering modules = samples.clusters().modules();
    int compared = 0;
    for (Map.Entry<SampleRun.Pair, Likeness> pair : SampleRun.pairs(modules).entrySet()) {
      ModuleId left = pair.getKey().left().module();
      ModuleId right = pair.getKey().right().module();
      if (parses(left) && parses(right)) {
        assertThat(compared(left, right).confidence())
            .as("%s and %s", left, right)
            .isCloseTo(pair.getValue().confidence(), within(SINGLE));
        compared++;
      }
    }
    assertThat(compared).isGreaterThan(50);
  }

  @Test
  void membersOfGroupsHaveTheConfidenceOfTheirLinks() throws IOException {
    var clusterings = List.of(samples.clusters().modules(), samples.clusters().functions());
    var links = new ArrayList<ClonePair>();
    for (Clustering clustering : clusterings) {
      for (RedundancyGroup group : clustering.groups()) {
        for (ClonePair link : group.links()) {
          assertThat(likeness(group, link.left(), link.right())).contains(link.likeness());
          assertThat(likeness(group, link.right(), link.left())).contains(link.likeness());
          links.add(link);
        }
      }
    }
    assertThat(links).hasSizeGreaterThan(20);
  }

  @Test
  void otherVariantsHaveTheConfidenceOfTheirPairs() throws IOException {
    Clustering modules = samples.clusters().modules();
    Map<SampleRun.Pair, Likeness> pairs = SampleRun.pairs(modules);
    int compared = 0;
    for (RedundancyGroup group : modules.groups()) {
      for (int right = 2; right < group.variants().size(); right++) {
        CodeUnit one = group.variants().get(1).representative();
        CodeUnit other = group.variants().get(right).representative();
        Likeness pair = pairs.get(new SampleRun.Pair(one, other));
        if (pair != null) {
          assertThat(likeness(group, one, other).orElseThrow().confidence())
              .isCloseTo(pair.confidence(), within(SINGLE));
          compared++;
        }
      }
    }
    assertThat(compared).isGreaterThan(10);
  }

  @Test
  void membersOfOneVariantAreEqual() throws IOException {
    RedundancyGroup group =
        samples.clusters().modules().groups().stream()
            .filter(each -> each.variants().getFirst().members().size() > 1)
            .findFirst()
            .orElseThrow();
    List<CodeUnit> copies = group.variants().getFirst().members();

    assertThat(likeness(group, copies.get(0), copies.get(1)).orElseThrow().confidence()).isOne();
  }

  private static Optional<Likeness> likeness(RedundancyGroup group, CodeUnit left, CodeUnit right)
      throws IOException {
    return Reading.of(
        samples.workspace(), reading -> new GroupMaps(reading).likeness(group, left, right));
  }

  @Test
  void sourcesOfNoModuleHaveNoFrame() throws IOException {
    ModuleId left = samples.modules().getFirst();
    ModuleId right = samples.modules().getLast();
    var unknown = Optional.<ModuleId>empty();
    var one = new Side(samples.homolog().source(left).orElseThrow(), unknown);
    var other = new Side(samples.homolog().source(right).orElseThrow(), unknown);

    assertThat(samples.homolog().compare(one, other, DifferenceOptions.DEFAULTS).likeness())
        .isEqualTo(
            Homolog.compare(one.source(), other.source(), DifferenceOptions.DEFAULTS).likeness());
  }
}
