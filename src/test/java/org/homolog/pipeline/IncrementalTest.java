package org.homolog.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.homolog.Samples;
import org.homolog.corpus.Module;
import org.homolog.workspace.Clusters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Steps to a state lead where starting from it does. */
final class IncrementalTest {
  private static final int STEPS = 5;
  private static final int CHANGES = 15;

  @TempDir private Path root;

  /** The text with a line changed, a statement added or one local renamed. */
  private static String edited(String text, int kind) {
    return switch (kind) {
      case 0 -> "local added = { 'a', 'b', tostring(_VERSION) }\n" + text;
      case 1 -> text.replace("frame", "rahmen");
      case 2 -> text + "\n-- looked at";
      default -> "return = broken";
    };
  }

  @Test
  void groupsAndPairsDoNotDependOnTheWay() throws IOException {
    List<Module> samples = Samples.all();
    Map<String, String> state = new TreeMap<>();
    Folder stepwise = new Folder(root.resolve("stepwise"));
    var random = new Random(11);
    Clusters clusters = Clusters.NONE;
    for (int step = 0; step < STEPS; step++) {
      for (int i = step; i < samples.size(); i += STEPS) {
        put("M" + i, samples.get(i).source().text(), state, stepwise);
      }
      for (int change = 0; change < CHANGES; change++) {
        String title = List.copyOf(state.keySet()).get(random.nextInt(state.size()));
        if (change % 3 == 0) {
          state.remove(title);
          stepwise.remove(title);
        } else {
          put(title, edited(state.getOrDefault(title, ""), random.nextInt(4)), state, stepwise);
        }
      }
      stepwise.index();
      clusters = stepwise.cluster(clusters);
    }
    Folder once = new Folder(root.resolve("once"));
    for (Map.Entry<String, String> module : state.entrySet()) {
      once.put(module.getKey(), module.getValue());
    }
    once.index();

    Clusters expected = once.cluster(Clusters.NONE);

    assertThat(SampleRun.groups(expected.modules())).hasSizeGreaterThan(5);
    assertThat(SampleRun.groups(clusters.modules()))
        .isEqualTo(SampleRun.groups(expected.modules()));
    assertThat(SampleRun.groups(clusters.functions()))
        .isEqualTo(SampleRun.groups(expected.functions()));
    assertThat(SampleRun.pairs(clusters.modules())).isEqualTo(SampleRun.pairs(expected.modules()));
    assertThat(SampleRun.pairs(clusters.functions()))
        .isEqualTo(SampleRun.pairs(expected.functions()));
  }

  @Test
  void ofFewChangesTheOtherPairsStay() throws IOException {
    List<Module> samples = Samples.all();
    Map<String, String> state = new TreeMap<>();
    Folder stepwise = new Folder(root.resolve("few"));
    for (int i = 0; i < samples.size(); i++) {
      put("M" + i, samples.get(i).source().text(), state, stepwise);
    }
    stepwise.index();
    Clusters clusters = stepwise.cluster(Clusters.NONE);
    var random = new Random(5);
    for (int step = 0; step < STEPS; step++) {
      for (int change = 0; change < 4; change++) {
        String title = List.copyOf(state.keySet()).get(random.nextInt(state.size()));
        if (change == 0) {
          state.remove(title);
          stepwise.remove(title);
        } else {
          put(title, edited(state.getOrDefault(title, ""), random.nextInt(4)), state, stepwise);
        }
      }
      stepwise.index();
      Clusters before = clusters;
      clusters = stepwise.cluster(before);
      Clusters expected = stepwise.cluster(Clusters.NONE);

      assertThat(SampleRun.pairs(clusters.modules()))
          .isNotEqualTo(SampleRun.pairs(before.modules()))
          .isEqualTo(SampleRun.pairs(expected.modules()));
      assertThat(SampleRun.pairs(clusters.functions()))
          .isEqualTo(SampleRun.pairs(expected.functions()));
      assertThat(SampleRun.groups(clusters.modules()))
          .isEqualTo(SampleRun.groups(expected.modules()));
      assertThat(SampleRun.groups(clusters.functions()))
          .isEqualTo(SampleRun.groups(expected.functions()));
    }
  }

  private static void put(String title, String text, Map<String, String> state, Folder folder)
      throws IOException {
    state.put(title, text);
    folder.put(title, text);
  }
}
