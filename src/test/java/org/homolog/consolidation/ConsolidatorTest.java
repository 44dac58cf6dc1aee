package org.homolog.consolidation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.homolog.Samples;
import org.homolog.consolidation.Parameter.EntryCounts;
import org.homolog.consolidation.Parameter.Kind;
import org.homolog.consolidation.Parameter.Role;
import org.homolog.consolidation.Parameter.Value;
import org.homolog.consolidation.VariantFit.Fit;
import org.homolog.corpus.Module;
import org.homolog.corpus.Source;
import org.junit.jupiter.api.Test;

/** What plans propose. */
final class ConsolidatorTest {
  private static Source sample(String id) {
    return Samples.all().stream()
        .filter(module -> module.id().toString().equals(id))
        .map(Module::source)
        .findFirst()
        .orElseThrow();
  }

  private static List<String> shown(ConsolidationPlan plan) {
    return plan.parameters().stream()
        .map(
            parameter ->
                parameter.name()
                    + " "
                    + parameter.kind()
                    + (parameter.role() == Role.VALUE ? " " : " " + parameter.role() + " ")
                    + parameter.lines()
                    + parameter.values().stream()
                        .map(value -> " " + value.variants() + value.text())
                        .collect(Collectors.joining()))
        .toList();
  }

  private static List<Fit> fits(ConsolidationPlan plan) {
    return plan.variants().stream().map(VariantFit::fit).toList();
  }

  @Test
  void aListOfWordsIsOneParameter() {
    var made = new Made();
    for (String id :
        List.of(
            "enwiki:Module:Yesno",
            "dewiki:Module:JaNein",
            "enwiktionary:Module:yesno",
            "ruwiki:Module:Yesno",
            "hiwiki:Module:Yesno")) {
      made.variant(0, 1, sample(id));
    }
    ConsolidationPlan plan = made.plan();
    assertThat(plan.parameters())
        .extracting(Parameter::name, Parameter::kind, Parameter::line)
        .containsExactly(tuple("answers", Kind.TABLE, 4));
    Parameter answers = plan.parameters().getFirst();
    assertThat(answers.values())
        .extracting(Value::variants)
        .containsExactly(List.of(0, 2), List.of(1), List.of(3), List.of(4));
    assertThat(answers.values())
        .extracting(Value::entries)
        .containsExactly(
            new EntryCounts(12, 0, 0, 0),
            new EntryCounts(12, 7, 7, 0),
            new EntryCounts(16, 4, 0, 0),
            new EntryCounts(17, 5, 0, 0));
    assertThat(answers.values().get(1).text()).startsWith("{\n  ja = true").endsWith("}");
    assertThat(fits(plan))
        .containsExactly(Fit.CANONICAL, Fit.PARAMETERS, Fit.EQUAL, Fit.LOGIC, Fit.PARAMETERS);
    assertThat(plan.variants().get(3).logicLines()).isEqualTo(2);
    assertThat(plan.mergeable()).isEqualTo(4);
  }

  @Test
  void literalsAreNamedByTheirContext() {
    ConsolidationPlan plan =
        Made.of(
                """
                local p = {}
                local separator = ", "
                local limits = { most = 10, least = 1 }
                function p.main(frame)
                  local text = frame.args.name
                  if text == "none" then
                    return "nothing"
                  end
                  print(mw.text.split(text, "%s"), true)
                  return frame.args.name .. separator
                end
                return p
                """,
                """
                local q = {}
                local trenner = "; "
                local grenzen = { least = 1, most = -20 }
                function q.main(f)
                  local t = f.args['nome']
                  if t == "keine" then
                    return "nichts"
                  end
                  print(mw.text.split(t, ","), false)
                  return f.args.nome .. trenner
                end
                return q
                """)
            .plan();
    assertThat(shown(plan))
        .containsExactly(
            "separator string [2] [0]\", \" [1]\"; \"",
            "most number [3] [0]10 [1]-20",
            "name string field [5, 10] [0]\"name\" [1]'nome'",
            "text string [6] [0]\"none\" [1]\"keine\"",
            "main string [7] [0]\"nothing\" [1]\"nichts\"",
            "split_2 string [9] [0]\"%s\" [1]\",\"",
            "print_2 boolean [9] [0]true [1]false");
    assertThat(fits(plan)).containsExactly(Fit.CANONICAL, Fit.PARAMETERS);
  }

  @Test
  void namesAreUniqueIdentifiers() {
    ConsolidationPlan plan =
        Made.of(
                "return { ['Название'] = f('a', 1), ['end'] = g(\"b\"), x = h('c'), y = h('d') }",
                "return { ['Название'] = f('e', 2), ['end'] = g(\"f\"), x = h('g'), y = h('h') }")
            .plan();
    assertThat(plan.parameters())
        .extracting(Parameter::name)
        .containsExactly("f_1", "f_2", "g_1", "h_1", "h_1_2");
    assertThat(Made.of("f = { ['Название'] = 1 }", "f = { ['Название'] = 2 }").plan().parameters())
        .extracting(Parameter::name)
        .containsExactly("f");
    assertThat(Made.of("\n\nreturn 1", "\n\nreturn 2").plan().parameters())
        .extracting(Parameter::name)
        .containsExactly("value_3");
  }

  @Test
  void layoutLocalsAndSugarAreNoDifference() {
    ConsolidationPlan plan =
        Made.of(
                "local a, b = 1, 'x' function f() return a > b end",
                "-- a\nlocal c = 1\nlocal d = \"x\"\nf = function() return d < c end")
            .plan();
    assertThat(plan.parameters()).isEmpty();
    assertThat(fits(plan)).containsExactly(Fit.CANONICAL, Fit.EQUAL);
  }

  @Test
  void otherCodeIsCounted() {
    ConsolidationPlan plan =
        Made.of(
                """
                local a = 'one'
                local b = f(a)
                return a .. b
                """,
                """
                local a = 'two'
                if a then
                  a = nil
                end
                local b = f(a)
                return a .. b
                """,
                """
                local a = 'one'
                local b = f(a)
                return b .. a
                """,
                """
                local a = 'one'
                local b = mw.f(a)
                return a .. b
                """)
            .plan();
    assertThat(plan.variants())
        .extracting(VariantFit::fit, VariantFit::logicLines)
        .containsExactly(
            tuple(Fit.CANONICAL, 0), tuple(Fit.LOGIC, 2), tuple(Fit.LOGIC, 1), tuple(Fit.LOGIC, 1));
    assertThat(shown(plan)).containsExactly("a string [1] [0, 2, 3]'one' [1]'two'");
  }

  @Test
  void namesOfTheLibraryAreNoParameters() {
    ConsolidationPlan plan =
        Made.of("return mw.text.trim('a')", "return mw.ustring.trim('b')").plan();
    assertThat(plan.parameters()).isEmpty();
    assertThat(fits(plan)).containsExactly(Fit.CANONICAL, Fit.LOGIC);
    assertThat(fits(Made.of("return x:lower()", "return x:upper()").plan()))
        .containsExactly(Fit.CANONICAL, Fit.LOGIC);
  }

  @Test
  void entriesOfATableWithTheSameKeysAreSingle() {
    String table = "return { a = { one = 'x', two = 'y' }, b = f, c = '%s', [3] = '%s' }";
    ConsolidationPlan plan =
        Made.of(table.formatted("p", "q"), table.formatted("r", "s"), table.formatted("p", "t"))
            .plan();
    assertThat(shown(plan))
        .containsExactly(
            "c string [1] [0, 2]'p' [1]'r'", "value_1 string [1] [0]'q' [1]'s' [2]'t'");
  }

  @Test
  void aListIsOneParameter() {
    ConsolidationPlan plan =
        Made.of("days = { 'Mo', 'Tu', 'We' }", "days = { 'Mo', 'Di', 'Mi' }").plan();
    assertThat(shown(plan))
        .containsExactly("days table [1] [0]{ 'Mo', 'Tu', 'We' } [1]{ 'Mo', 'Di', 'Mi' }");
    assertThat(plan.parameters().getFirst().values().get(1).entries())
        .isEqualTo(new EntryCounts(3, 0, 0, 2));
  }

  @Test
  void aTableOfDataIsOneParameterWhateverItsSize() {
    ConsolidationPlan plan = Made.of(data(0, 5000), data(0, 5000), data(2500, 7500)).plan();
    assertThat(plan.parameters()).hasSize(1);
    assertThat(plan.parameters().getFirst().values())
        .extracting(Value::text, Value::entries)
        .containsExactly(
            tuple("", new EntryCounts(5000, 0, 0, 0)),
            tuple("", new EntryCounts(5000, 2500, 2500, 0)));
    assertThat(fits(plan)).containsExactly(Fit.CANONICAL, Fit.EQUAL, Fit.PARAMETERS);
  }

  private static String data(int from, int to) {
    return IntStream.range(from, to)
        .mapToObj(i -> "  k" + i + " = { 'v" + i + "', " + i + " },\n")
        .collect(Collectors.joining("", "return {\n", "}\n"));
  }

  @Test
  void translatedKeysOfATableOfFunctions() {
    ConsolidationPlan plan =
        Made.of(
                "return { day = function(a) return a.x end, month = function(a) return 1 end }",
                "return { tag = function(b) return b.x end, month = function(b) return 1 end }")
            .plan();
    assertThat(shown(plan)).containsExactly("day string export [1] [0]\"day\" [1]\"tag\"");
    assertThat(fits(plan)).containsExactly(Fit.CANONICAL, Fit.PARAMETERS);
  }

  @Test
  void functionsAreComparedWithoutTheRestOfTheirModules() {
    ConsolidationPlan plan =
        Made.ofFunctions(
                2,
                "local x = 'a' function f() end local function g() return x .. 'b' end",
                "local x = 'c' function f() end local function g() return x .. 'd' end")
            .plan();
    assertThat(shown(plan)).containsExactly("value_1 string [1] [0]'b' [1]'d'");
  }

  @Test
  void aFunctionThatIsNoLocalElsewhereDiffersInItsHeadOnly() {
    String body = "%s(a)\n  local b = a.x\n  return b .. '%s'\nend\nprint(f(1))";
    ConsolidationPlan plan =
        Made.of(body.formatted("local function f", "one"), body.formatted("function f", "two"))
            .plan();
    assertThat(shown(plan)).containsExactly("f string [3] [0]'one' [1]'two'");
    assertThat(plan.variants().get(1).logicLines()).isEqualTo(1);
  }

  @Test
  void functionsAreComparedWithThoseOfTheirNames() {
    String f = "p.f = function(a) return a.x .. 'one' end\n";
    String g = "p.g = function(a) return a.y .. 'two' end\n";
    ConsolidationPlan plan = Made.of("local p = {}\n" + f + g, "local p = {}\n" + g + f).plan();
    assertThat(plan.parameters()).isEmpty();
    assertThat(plan.variants().get(1).logicLines()).isEqualTo(2);
  }

  @Test
  void namesOfFieldsAreToldApartByWhatTheyAreToTheModule() {
    String module =
        "local p = {}\nfunction p.%s(frame)\n  local t = {}\n  t.%s = frame.args.%s\n"
            + "  return t.%2$s\nend\nreturn p";
    ConsolidationPlan plan =
        Made.of(module.formatted("main", "won", "w"), module.formatted("haupt", "siege", "s"))
            .plan();
    assertThat(plan.parameters())
        .extracting(Parameter::name, Parameter::role)
        .containsExactly(
            tuple("main", Role.EXPORT), tuple("won", Role.OWN_FIELD), tuple("w", Role.FIELD));
    assertThat(ConfigurationModule.write(plan, 1))
        .isEqualTo("return {\n\tmain = \"haupt\",\n\tw = \"s\",\n}\n");
  }

  @Test
  void aFunctionThatTheSourceDoesNotHaveIsNotCompared() {
    assertThat(Made.ofFunctions(2, "f(function() end, function() end)", "g()").plan().variants())
        .extracting(VariantFit::reason)
        .containsExactly("", "its source has no function 2");
  }

  @Test
  void whatIsLeftOutIsSaid() {
    var options = new ConsolidationOptions(4, 40, 1, 4_000);
    Made made =
        Made.of(
            "a = 1 b = 1 c = 1",
            "a = 2 b = 3 c = 4",
            "a = = 1",
            "a = 1 -- " + "long ".repeat(10),
            "a = 1");
    ConsolidationPlan plan = made.plan(options);
    assertThat(plan.parameters()).extracting(Parameter::name).containsExactly("a");
    assertThat(plan.variants())
        .extracting(VariantFit::fit, VariantFit::reason)
        .containsExactly(
            tuple(Fit.CANONICAL, ""),
            tuple(Fit.PARAMETERS, ""),
            tuple(
                Fit.NOT_COMPARED, "it does not parse: 1:5: unexpected '=', expected an expression"),
            tuple(Fit.NOT_COMPARED, "it has 59 bytes, more than 40"),
            tuple(Fit.NOT_COMPARED, "only 4 variants are compared"));
    assertThat(plan.notes())
        .containsExactly(
            "wiki2:Module:A is not compared: it does not parse: 1:5: unexpected '=', expected an"
                + " expression",
            "wiki3:Module:A is not compared: it has 59 bytes, more than 40",
            "only 4 of 5 variants are compared; the others, of fewest modules, are left out",
            "2 more parameters are left out");
  }

  @Test
  void withoutTheCanonicalSourceNothingIsCompared() {
    Made made = Made.of("a = 1", "a = 2");
    made.forget(0);
    ConsolidationPlan plan = made.plan();
    assertThat(plan.parameters()).isEmpty();
    assertThat(fits(plan)).containsExactly(Fit.CANONICAL, Fit.NOT_COMPARED);
    assertThat(plan.notes())
        .containsExactly("nothing is compared: wiki0:Module:A: there is no source");
  }

  @Test
  void valuesOfMostModulesComeFirstButForTheCanonicalOne() {
    var made = new Made();
    String[] words = {"one", "two", "three", "four"};
    int[] modules = {1, 2, 3, 2};
    for (int i = 0; i < words.length; i++) {
      made.variant(0, modules[i], Source.of("local word = '" + words[i] + "'\nreturn word\n"));
    }

    assertThat(made.plan().parameters().getFirst().values())
        .extracting(Value::variants)
        .containsExactly(List.of(0), List.of(2), List.of(1), List.of(3));
  }

  @Test
  void whatIsTooLongForAnExactAlignmentIsTold() {
    String[] kinds = {"f()\n", "x = y\n", "g(x, y)\n", "x.y = {}\n", "h(z + y)\n", "x = -y\n"};
    var random = new Random(1);
    String[] sources =
        IntStream.range(0, 2)
            .mapToObj(
                unused ->
                    IntStream.range(0, 3_000)
                        .mapToObj(i -> kinds[random.nextInt(kinds.length)])
                        .collect(Collectors.joining()))
            .toArray(String[]::new);

    assertThat(Made.of(sources).plan().notes())
        .singleElement()
        .asString()
        .contains(" is too long for an exact alignment: ");
    assertThat(Made.of("return f(1)", "return g(2)").plan().notes()).isEmpty();
  }
}
