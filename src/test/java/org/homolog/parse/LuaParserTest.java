package org.homolog.parse;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A parser is used for one source after another, whatever became of them. */
final class LuaParserTest {
  private static final String PLAIN = "f(1, 2)\nreturn g{h(1)}(x)";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "local",
        "local a,",
        "function",
        "function f(",
        "f{",
        "{{{{",
        "x = f",
        "x = 'a",
        "x = 1 @",
        "x = [[a",
        "repeat repeat repeat",
        "x = \\",
        "f\n(x)",
        "break",
        "#"
      })
  void parsesAfterAnything(String before) {
    var parser = new LuaParser();
    parser.parse(bytes(before));
    assertThat(parser.parse(bytes(PLAIN))).isInstanceOf(Parsed.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"(", "{", "do ", "f(", "not ", "-", "x = function() ", "if a then "})
  void parsesAfterManyThatNestTooDeep(String open) {
    var parser = new LuaParser();
    byte[] deep = bytes("x = " + open.repeat(500));
    IntStream.range(0, 250).forEach(_ -> parser.parse(deep));
    assertThat(parser.parse(bytes(PLAIN))).isInstanceOf(Parsed.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r", "\r\n", "\n\r"})
  void everyLineEndCountsOnce(String end) {
    List<String> lines = List.of("x = 1", "y = [[a", "b]] z = 'c\\", "d'", "--[[", "]]", "  end");
    assertThat(new LuaParser().parse(bytes(String.join(end, lines))))
        .isEqualTo(new Unparsable(7, 3, "unexpected 'end', expected end of file"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r", "\r\n", "\n\r"})
  void columnsOfErrorsCountCharacters(String end) {
    String before = "\uFEFFlocal a = '♥𝒳é'" + end + "-- é" + end;

    assertThat(new LuaParser().parse((before + "x = '♥𝒳é' + + 3").getBytes(UTF_8)))
        .isEqualTo(new Unparsable(3, 13, "unexpected '+', expected an expression"));
    assertThat(new LuaParser().parse("\uFEFFx = 'é' + +".getBytes(UTF_8)))
        .isEqualTo(new Unparsable(1, 11, "unexpected '+', expected an expression"));
  }

  private static byte[] bytes(String lua) {
    return lua.getBytes(ISO_8859_1);
  }
}
