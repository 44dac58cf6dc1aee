package org.homolog.pipeline.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.homolog.clustering.Clustering;
import org.homolog.corpus.LineRange;
import org.homolog.corpus.ModuleId;
import org.homolog.corpus.Source;
import org.homolog.difference.DifferenceOptions;
import org.homolog.pipeline.Homolog;
import org.homolog.pipeline.SampleRun;
import org.homolog.pipeline.unit.UnparsableException;
import org.homolog.verification.CloneType;
import org.homolog.verification.Likeness;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two modules are as alike as in the batch run. */
final class CompareStageTest {
  private static final double SINGLE = 1e-6;

  @TempDir private Path folder;

  private static Compared compare(Source left, Source right) throws UnparsableException {
    return Homolog.compare(left, right, DifferenceOptions.DEFAULTS);
  }

  @Test
  void likenessIsThatOfTheBatchRun() throws IOException {
    SampleRun samples = SampleRun.in(folder);
    Clustering modules = samples.clusters().modules();
    Map<SampleRun.Pair, Likeness> pairs = SampleRun.pairs(modules);
    Set<ModuleId> parsed = Set.copyOf(samples.modules());
    int compared = 0;
    for (var pair : pairs.entrySet()) {
      ModuleId left = pair.getKey().left().module();
      ModuleId right = pair.getKey().right().module();
      if (!parsed.contains(left)) {
        continue; // copies of a text that does not parse
      }
      Likeness batch = pair.getValue();
      Likeness own =
          compare(
                  samples.homolog().source(left).orElseThrow(),
                  samples.homolog().source(right).orElseThrow())
              .likeness();

      assertThat(own.similarity()).as("%s and %s", left, right).isEqualTo(batch.similarity());
      assertThat(own.resemblance()).isCloseTo(batch.resemblance(), within(SINGLE));
      assertThat(own.containment()).isCloseTo(batch.containment(), within(SINGLE));
      assertThat(own.type())
          .as("that of forms is the nearest")
          .isGreaterThanOrEqualTo(batch.type());
      compared++;
    }
    assertThat(compared).isGreaterThan(100);
  }

  @Test
  void differenceAndMatchesComeWithIt() throws IOException {
    String text = "local p = {}\nfunction p.f(x)\n  return x.a .. '-' .. x.b\nend\nreturn p\n";

    Compared compared = compare(Source.of(text), Source.of("\n" + text.replace("x", "y")));

    assertThat(org.homolog.verification.Compared.measures(compared.likeness()))
        .isEqualTo(Likeness.equal(CloneType.T2, false));
    assertThat(compared.matches())
        .containsExactly(new QueryResult.MatchedLines(new LineRange(1, 5), new LineRange(2, 6)));
  }

  @Test
  void sourceThatIsNoLuaIsAnError() {
    Source lua = Source.of("return 1");
    Source other = Source.of("return 1\nreturn 2");

    assertThatExceptionOfType(UnparsableException.class)
        .isThrownBy(() -> compare(lua, other))
        .withMessageStartingWith("2:1: ");
    assertThatExceptionOfType(UnparsableException.class)
        .isThrownBy(() -> compare(other, lua))
        .withMessageStartingWith("2:1: ");
  }
}
