package org.homolog.pipeline.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import org.homolog.corpus.LineRange;
import org.homolog.corpus.Source;
import org.homolog.pipeline.Folder;
import org.homolog.pipeline.Homolog;
import org.homolog.pipeline.PipelineOptions;
import org.homolog.pipeline.Progress;
import org.homolog.pipeline.query.QueryResult.Repeats;
import org.homolog.pipeline.query.QueryResult.Similar;
import org.homolog.report.result.Json;
import org.homolog.source.SourceOptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Neither what is asked nor how often the index holds it makes an answer long. */
final class AnswerLimitsTest {
  private static final int COPIES = 60;

  private static final String CLEAN =
      """
      local function clean(value)
        if type(value) ~= 'string' then
          return nil
        end
        local plain = mw.text.unstrip(mw.text.decode(value)):gsub('<!%-%-.-%-%->', '')
        if plain:match('^%s*$') or plain == 'none' then
          return nil
        end
        return (mw.text.trim(plain):gsub('%s+', ' '):gsub('_', ' '))
      end
      """;

  private static final String SUM =
      """
      local function sum(numbers)
        local total = 0
        for _, number in ipairs(numbers) do
          local value = tonumber((tostring(number):gsub(',', '')))
          if value and value >= 0 then
            total = total + math.floor(value * 100 + 0.5) / 100
          elseif value then
            total = total - math.abs(value)
          end
        end
        return total, #numbers
      end
      """;

  @TempDir private static Path folder;

  private static Homolog homolog;

  @BeforeAll
  static void run() throws IOException {
    var modules = new Folder(folder);
    for (int i = 10; i < 10 + COPIES; i++) {
      modules.put(
          "M" + i, CLEAN + SUM + "return { clean, sum, name%d = 'value %d' }".formatted(i, i));
    }
    homolog = new Homolog(modules.workspace(), PipelineOptions.DEFAULTS, Progress.NONE);
    homolog.read(List.of(folder.resolve("wiki")), SourceOptions.DEFAULTS, false);
    homolog.index();
  }

  private static QueryResult query(String text, AnswerLimits limits) throws IOException {
    return homolog.query(Source.of(text), new QueryOptions(10, OptionalDouble.empty(), limits));
  }

  @Test
  void equalFunctionsAreAnsweredOnce() throws IOException {
    String text = CLEAN.repeat(50) + SUM + CLEAN.replace("value", "text");

    QueryResult result = query(text, AnswerLimits.DEFAULTS);

    assertThat(result.functions().subList(0, 2))
        .extracting(similar -> similar.lines().first())
        .containsExactly(1, 1 + 10 * 50);
    Repeats repeats = result.functions().getFirst().repeats();
    assertThat(repeats.count()).as("by other names of locals, too").isEqualTo(50);
    assertThat(repeats.lines())
        .hasSize(20)
        .startsWith(new LineRange(11, 20), new LineRange(21, 30));
    assertThat(result.functions().getLast().repeats()).isEqualTo(Repeats.NONE);
    assertThat(result.leftOut()).isZero();
    assertThat(Json.line(QueryJson.of(result)))
        .contains("\"repeats\":[\"11-20\",\"21-30\"")
        .contains("\"more_repeats\":30");
  }

  @Test
  void membersAreCutAndCounted() throws IOException {
    QueryResult all = query(CLEAN, AnswerLimits.DEFAULTS);
    Similar whole = all.functions().getFirst();
    assertThat(whole.members()).hasSize(COPIES).isSorted();
    assertThat(whole.moreMembers()).isZero();

    QueryResult some = query(CLEAN, new AnswerLimits(Integer.MAX_VALUE, 10, 10, 3, 100, 100, 1));
    Similar similar = some.functions().getFirst();
    assertThat(similar.members()).isEqualTo(whole.members().subList(0, 3));
    assertThat(similar.copies()).isEqualTo(COPIES);
    assertThat(Json.line(QueryJson.of(some))).contains("\"more\":" + (COPIES - 3));
  }

  @Test
  void allHitsTogetherAreBounded() throws IOException {
    QueryResult result =
        query(CLEAN + SUM, new AnswerLimits(Integer.MAX_VALUE, 10, 10, 50, 60, 1, 1));

    assertThat(result.functions())
        .extracting(similar -> similar.members().size())
        .containsExactly(50, 12, 1, 1);
    assertThat(result.functions()).allSatisfy(each -> assertThat(each.copies()).isEqualTo(COPIES));
    assertThat(result.functions())
        .extracting(similar -> similar.matches().size())
        .containsExactly(1, 0, 0, 0);
    assertThat(result.functions()).extracting(Similar::moreMatches).startsWith(0, 1);
  }

  @Test
  void functionsBeyondTheLimitAreCounted() throws IOException {
    String text = String.join("", Collections.nCopies(3, CLEAN)) + SUM;
    QueryResult all = query(text, AnswerLimits.DEFAULTS);

    QueryResult one = query(text, new AnswerLimits(Integer.MAX_VALUE, 1, 10, 10, 10, 10, 1));
    QueryResult full = query(text, new AnswerLimits(Integer.MAX_VALUE, 10, 1, 10, 10, 10, 1));

    for (QueryResult result : List.of(one, full)) {
      assertThat(result.functions()).hasSize(1);
      assertThat(result.functions().getFirst().lines()).isEqualTo(new LineRange(1, 10));
      assertThat(result.leftOut()).as("the sum and the whole").isEqualTo(2);
      assertThat(Json.line(QueryJson.of(result))).contains("\"left_out\":2");
    }
    assertThat(Json.line(QueryJson.of(all))).doesNotContain("left_out");
  }

  @Test
  void sourcesOfMoreTokensAreRefused() throws IOException {
    String text = "return f ( x )";

    assertThat(query(text, new AnswerLimits(5, 1, 1, 1, 1, 1, 1)).leftOut()).isZero();
    assertThatExceptionOfType(TooManyTokensException.class)
        .isThrownBy(() -> query(text, new AnswerLimits(4, 1, 1, 1, 1, 1, 1)))
        .withMessageContaining("has 5 tokens, and here at most 4");
  }
}
