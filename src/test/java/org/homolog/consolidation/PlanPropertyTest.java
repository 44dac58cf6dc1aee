package org.homolog.consolidation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.homolog.Samples;
import org.homolog.consolidation.Parameter.Value;
import org.homolog.consolidation.VariantFit.Fit;

/** What holds of the plan of any module and a copy of it. */
final class PlanPropertyTest {
  private static final List<String> SOURCES =
      Samples.all().stream().map(module -> module.source().text()).toList();

  /** Single words in quotes that are no field's name in brackets. */
  private static final Pattern WORD = Pattern.compile("(?<=[(=.,] ?)\"([A-Za-z]{3,})\"");

  private static final Pattern COMMENT = Pattern.compile("--.*");

  @Provide
  Arbitrary<String> sources() {
    return Arbitraries.of(SOURCES);
  }

  @Property(tries = 100)
  void aCopyNeedsNoParameter(@ForAll("sources") String source) {
    ConsolidationPlan plan = Made.of(source, "-- a copy\n" + source).plan();
    assertThat(plan.parameters()).isEmpty();
    assertThat(plan.variants().get(1).fit()).isEqualTo(Fit.EQUAL);
  }

  /** Any string replaced by one that is nowhere else is in exactly one parameter. */
  @Property(tries = 300)
  void oneStringReplacedIsOneParameter(@ForAll("sources") String source, @ForAll int choice) {
    List<int[]> words = words(source);
    Assume.that(!words.isEmpty());
    int[] word = words.get(Math.floorMod(choice, words.size()));
    String copy = source.substring(0, word[0]) + "\"Qqq\"" + source.substring(word[1]);
    ConsolidationPlan plan = Made.of(source, copy).plan();
    assertThat(plan.variants().get(1).fit()).isEqualTo(Fit.PARAMETERS);
    assertThat(plan.parameters()).hasSize(1);
    List<Value> values = plan.parameters().getFirst().values();
    assertThat(values).extracting(Value::variants).containsExactly(List.of(0), List.of(1));
    assertThat(values.get(0).text()).contains(source.substring(word[0], word[1]));
    assertThat(values.get(1).text()).contains("\"Qqq\"");
  }

  private static List<int[]> words(String source) {
    var words = new ArrayList<int[]>();
    String code = COMMENT.matcher(source).replaceAll(found -> " ".repeat(found.group().length()));
    Matcher matcher = WORD.matcher(code);
    while (matcher.find()) {
      words.add(new int[] {matcher.start(), matcher.end()});
    }
    return words;
  }
}
