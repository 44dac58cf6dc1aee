package org.homolog.normalize;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import org.homolog.parse.LuaParser;
import org.homolog.parse.Parsed;
import org.homolog.syntax.Chunk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class FormTextTest {
  private final LuaParser parser = new LuaParser();

  @Test
  void writesAStatementALine() {
    assertThat(
            written(
                """
                local a,b=1,'ü' function t.x:m(c,...) if a then return -c^2 elseif b then
                f{1;2} g"s" else repeat local z until z end end
                for i=1,#b do t[i]={["x y"]=i,k=0xFF,1e300,[i]=not -i} end; (f or g)()
                while true do break end return
                """))
        .isEqualTo(
            """
            local a, b = 1, "ü"
            function t.x:m(c, ...)
              if a then
                return -c ^ 2
              elseif b then
                f({1, 2})
                g("s")
              else
                repeat
                  local z
                until z
              end
            end
            for i = 1, #b do
              t[i] = {
                ["x y"] = i,
                k = 255,
                1.0E300,
                [i] = not -i,
              }
            end;
            (f or g)()
            while true do
              break
            end
            return
            """);
  }

  @Test
  void writesTheCanonicalForm() {
    assertThat(
            FormText.of(
                    new Normalizer(Form.CANONICAL)
                        .normalize(
                            parse(
                                """
                                local a, b = 1
                                function p:f() if not x then y() elseif z then w() end end
                                return ("%d"):rep(a > b and (1) or 2), (f())
                                """)))
                .text())
        .isEqualTo(
            """
            local a, b = 1
            p.f = function(self)
              if x then
                if z then
                  w()
                end
              else
                y()
              end
            end
            return ("%d"):rep(b < a and 1 or 2), (f())
            """);
  }

  @Test
  void linesKnowWhereTheyCameFrom() {
    FormText text =
        FormText.of(parse("\n\nlocal x = {\n f(),\n\n g() }\nlocal y = function()\n\n h()\n\nend"));

    assertThat(text.lines())
        .extracting(line -> line.sourceLine() + " " + line.text())
        .containsExactly("3 local x = {f(), g()}", "7 local y = function()", "9   h()", "11 end");
  }

  @Test
  void linesWhosePlaceIsNotKnownHaveNoNumber() {
    FormText text =
        FormText.of(
            parse(
                "local x = {\n a = 1, [b] = 2,\n c = 3, 4 }\n"
                    + "if x then\n f()\n\nelseif y then\n g()\n\nelse\n\n h()\nend"));

    assertThat(text.lines())
        .extracting(line -> line.sourceLine() + " " + line.text().strip())
        .containsExactly(
            "1 local x = {",
            "2 a = 1,",
            "2 [b] = 2,",
            "3 c = 3,",
            "3 4,",
            "0 }",
            "4 if x then",
            "5 f()",
            "7 elseif y then",
            "8 g()",
            "0 else",
            "12 h()",
            "0 end");
  }

  @Test
  void tokensKnowTheirBindings() {
    FormText text = FormText.of(parse("local a = a\nlocal a = a\nfunction a.b(a) return a.a end"));

    assertThat(text.lines().stream().map(FormTextTest::bindings))
        .containsExactly("a0 a-1", "a1 a0", "a1 b-1 a2", "a2 a-1", "");
  }

  @Test
  void aMethodBindsSelfAndARepeatsConditionSeesItsLocals() {
    FormText text =
        FormText.of(parse("function t:m() return self end repeat local x until x\nreturn x, self"));

    assertThat(text.lines().stream().map(FormTextTest::bindings))
        .containsExactly("t-1 m-1", "self0", "", "", "x1", "x1", "x-1 self-1");
  }

  @Test
  void dataLinesAreThoseOfTablesWithoutCode() {
    FormText text =
        FormText.of(
            parse("return {\na = 1, b = -2, c = {d = {true}}, e = x, function() return 1 end}"));

    assertThat(text.lines())
        .extracting(line -> (line.data() ? "data " : "code ") + line.text().strip())
        .containsExactly(
            "code return {",
            "data a = 1,",
            "data b = -2,",
            "data c = {",
            "data d = {true},",
            "data },",
            "code e = x,",
            "code function()",
            "code return 1",
            "code end,",
            "data }");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "return a - (b - c), (a - b) - c, a - b - c",
        "return a ^ b ^ c, (a ^ b) ^ c, a .. b .. c, (a .. b) .. c",
        "return -a ^ b, (-a) ^ b, a ^ -b, a ^ -b ^ c, a ^ -b * c",
        "return - - a, - -1, not not a, not (a == b), not a == b, -(-a), #-a",
        "return (a or b) and c, a or b and c, (a < b) == c, a < (b == c)",
        "return (f)(), (f()), (...), ('x').y, ({}).z, (function() end)()",
        "return t['end'], t['a b'], t.a, t['\\0'], {['a'] = 1, a = 2, [1] = 3, f()}",
        "local a = f; (g)(); ({}).x = 1; ('y'):z()",
        "do (f)() end repeat (f)() until (f)()",
        "return 1e400, 0x7fffffffffff, 1e15, 123456789012345680, .5, 5e-324",
        "return '\\0001\\r\\n\\t\"\\\\\\'\\127\\200', '\\195', '\\194\\133\\226\\128\\168'",
        "if a then else if b then end c() end",
        "if a then else end",
        "for i = 1, 2, 3 do for k, v in pairs(t), nil do end end",
        "return function(...) local function f(a, ...) return ... end end",
        "local a, b",
        "",
      })
  void parsingTheTextGivesTheTree(String source) {
    roundTrips(source.getBytes(UTF_8));
  }

  @Test
  void parsingTheTextOfEverySampleGivesTheTree() throws IOException {
    for (Path sample : samples()) {
      roundTrips(Files.readAllBytes(sample));
    }
  }

  @ParameterizedTest
  @EnumSource(Form.class)
  void parsingANormalFormsTextAndNormalizingGivesTheForm(Form form) throws IOException {
    var normalizer = new Normalizer(form);
    for (Path sample : samples()) {
      Chunk normal = normalizer.normalize(parse(Files.readAllBytes(sample)));
      String text = FormText.of(normal).text();
      Chunk again = normalizer.normalize(parse(text.getBytes(UTF_8)));
      assertThat(TreeText.of(again)).as("%s", sample).isEqualTo(TreeText.of(normal));
      assertThat(FormText.of(again).text()).isEqualTo(text);
    }
  }

  @Property
  void anyBytesSurviveInAString(@ForAll @CharRange(from = '\0', to = '\u00FF') String bytes) {
    String quoted = StringText.quoted(bytes);

    assertThat(quoted).doesNotContain("\n", "\r");
    assertThat(TreeText.of(parse("return " + quoted))).contains("StringLiteral(" + bytes + ")");
  }

  @Property
  void anyOperatorsKeepTheirNesting(@ForAll long seed) {
    roundTrips(("return " + expression(new Random(seed), 5)).getBytes(UTF_8));
  }

  @Test
  void longChainsTakeNoStack() {
    String source = "return x" + " + y".repeat(9_999) + ", f" + ".g()".repeat(4_999) + "\n";
    assertThat(written(source)).isEqualTo(source);
  }

  @Test
  void longElseifChainsTakeNoStack() {
    String source = "if a then\n" + "elseif b then\n".repeat(3_000) + "else\n  c()\nend\n";
    Chunk canonical = new Normalizer(Form.CANONICAL).normalize(parse(source));
    assertThat(FormText.of(canonical).text()).isEqualTo(source);
  }

  private static String expression(Random random, int depth) {
    if (depth == 0) {
      return List.of("a", "1", "'s'", "nil").get(random.nextInt(4));
    }
    return switch (random.nextInt(4)) {
      case 0 -> List.of("not ", "- ", "#").get(random.nextInt(3)) + expression(random, depth - 1);
      case 1 -> "(" + expression(random, depth - 1) + ")";
      default ->
          expression(random, depth - 1)
              + List.of(" or ", " and ", " < ", " == ", " .. ", " + ", " * ", " ^ ")
                  .get(random.nextInt(8))
              + expression(random, depth - 1);
    };
  }

  private void roundTrips(byte[] source) {
    Chunk chunk = parse(source);
    String text = FormText.of(chunk).text();
    assertThat(TreeText.of(parse(text.getBytes(UTF_8))))
        .as("%s", text)
        .isEqualTo(TreeText.of(chunk));
  }

  private static String bindings(FormText.Line line) {
    return line.tokens().stream()
        .filter(
            token ->
                switch (token.kind()) {
                  case LOCAL, GLOBAL, FIELD -> true;
                  case SYMBOL, STRING, NUMBER -> false;
                })
        .map(token -> line.text().substring(token.start(), token.end()) + token.binding())
        .collect(Collectors.joining(" "));
  }

  private static List<Path> samples() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("corpus-samples"))) {
      return files
          .filter(file -> file.toString().endsWith(".lua"))
          .filter(file -> new LuaParser().parse(bytes(file)) instanceof Parsed)
          .sorted()
          .toList();
    }
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private String written(String source) {
    return FormText.of(parse(source)).text();
  }

  private Chunk parse(String source) {
    return parse(source.getBytes(UTF_8));
  }

  private Chunk parse(byte[] source) {
    return switch (parser.parse(source)) {
      case Parsed parsed -> parsed.chunk();
      case org.homolog.parse.Unparsable unparsable ->
          throw new AssertionError(unparsable + "\n" + new String(source, ISO_8859_1));
    };
  }
}
