package org.homolog.consolidation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.homolog.parse.LuaParser;
import org.homolog.parse.Parsed;
import org.junit.jupiter.api.Test;

/** Plans written as wikitext and as modules of configuration. */
final class ParameterWikitextTest {
  private static final ConsolidationPlan PLAN =
      Made.of(
              "local answers = { yes = true }\nreturn f(answers, ', ')",
              "local antworten = { ja = true, j = true }\nreturn f(antworten, '; ')")
          .plan();

  @Test
  void aRowForEachValue() {
    assertThat(ParameterWikitext.table(PLAN))
        .isEqualTo(
            """
            {| class="wikitable"
            ! Parameter !! Kind !! Role !! Lines !! Value !! Modules !! Variants
            |-
            | rowspan="2" | <code><bdi>answers</bdi></code>
            | rowspan="2" | table
            | rowspan="2" | value
            | rowspan="2" | 1
            | <code><bdi>&#123; yes &#61; true &#125;</bdi></code><br>1 entry
            | 1
            | <bdi>wiki0</bdi> <bdi>Module&#58;A</bdi>
            |-
            | <code><bdi>&#123; ja &#61; true, j &#61; true &#125;</bdi></code>\
            <br>2 entries: 2 added, 1 missing, 0 changed
            | 1
            | <bdi>wiki1</bdi> <bdi>Module&#58;A</bdi>
            |-
            | rowspan="2" | <code><bdi>f&#95;2</bdi></code>
            | rowspan="2" | string
            | rowspan="2" | value
            | rowspan="2" | 2
            | <code><bdi>&#39;, &#39;</bdi></code>
            | 1
            | <bdi>wiki0</bdi> <bdi>Module&#58;A</bdi>
            |-
            | <code><bdi>&#39;&#59; &#39;</bdi></code>
            | 1
            | <bdi>wiki1</bdi> <bdi>Module&#58;A</bdi>
            |}
            """);
  }

  @Test
  void aModuleOfConfigurationForEachVariant() {
    assertThat(ConfigurationModule.write(PLAN, 1))
        .isEqualTo("return {\n\tanswers = { ja = true, j = true },\n\tf_2 = '; ',\n}\n");
    assertThat(ParameterWikitext.section(PLAN, 1))
        .startsWith(ParameterWikitext.table(PLAN))
        .endsWith(
            """
            |}
            ; <bdi>wiki0</bdi> <bdi>Module&#58;A</bdi>
            <pre>
            return &#123;
            \tanswers &#61; &#123; yes &#61; true &#125;,
            \tf&#95;2 &#61; &#39;, &#39;,
            &#125;
            </pre>
            """);
  }

  @Test
  void whatAVariantDoesNotHaveIsAComment() {
    ConsolidationPlan plan =
        Made.of("a = 'x'\nf(1)", "a = 'y'\ng(1)", "b()", "a = 'x'\nf('" + "z".repeat(99) + "')")
            .plan(new ConsolidationOptions(24, 200_000, 200, 99));
    assertThat(ConfigurationModule.write(plan, 1))
        .isEqualTo("return {\n\ta = 'y',\n\t-- f_1: not in this variant\n}\n");
    assertThat(ConfigurationModule.write(plan, 3))
        .isEqualTo(
            "return {\n\ta = 'x',\n\t-- f_1: too long to show; to be copied from the variant\n}\n");
  }

  @Provide
  Arbitrary<String> hostile() {
    return Arbitraries.of(
            "|}",
            "|-",
            "\n",
            "\r\n",
            "{{",
            "}}",
            "{{{",
            "</nowiki>",
            "</pre>",
            "<pre>",
            "[[",
            "]]",
            "~~~~",
            "__NOTOC__",
            "''",
            "=",
            "*",
            "#",
            "-{",
            "}-",
            "\u202E",
            "\u2066",
            "\u0001",
            "\uFEFF",
            "ISBN 3",
            "https://a.example",
            "<ref>",
            "&lt;",
            "--",
            "\t",
            "a",
            "é",
            "\uD83E\uDD84")
        .list()
        .ofMinSize(1)
        .ofMaxSize(6)
        .map(parts -> String.join("", parts));
  }

  /** Whatever stands in a literal, wikitext shows it and Lua still reads it. */
  @Property(tries = 200)
  void nothingHostileIsLeft(@ForAll("hostile") String text) {
    String other = "local a = [==[" + text + "]==]\nreturn { ['k'] = a }";
    ConsolidationPlan plan = Made.of("local a = ''\nreturn { ['k'] = a }", other).plan();
    String section = ParameterWikitext.section(plan, 9);
    assertThat(section.replaceAll("&#\\d+;", ""))
        .doesNotContainPattern("[\\[\\]~_&`'\\u202A-\\u202E\\u2066-\\u2069\\u0001\\uFEFF]")
        .doesNotContain("{{", "}}", "-{", "}-", "ISBN 3", "https:")
        .satisfies(
            wikitext ->
                assertThat(wikitext.replaceAll("</?(bdi|code|pre)>|<br>", ""))
                    .doesNotContainPattern("[<>]"));
    assertThat(section.lines().filter(line -> line.equals("|}"))).hasSize(1);
    for (int variant = 0; variant < 2; variant++) {
      byte[] module = ConfigurationModule.write(plan, variant).getBytes(UTF_8);
      assertThat(new LuaParser().parse(module)).isInstanceOf(Parsed.class);
    }
  }
}
