package org.homolog.highlight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.homolog.highlight.Token.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class LineLexerTest {
  private static final int LENGTH = 2 << 20;

  @Test
  void cutsALineIntoTokens() {
    assertThat(tokens("local t = f.type .. type(nil, 0x1F, 'a\\'b') ~= -- end"))
        .containsExactly(
            "KEYWORD local",
            "NAME t",
            "SYMBOL =",
            "NAME f",
            "SYMBOL .",
            "NAME type",
            "SYMBOL ..",
            "BUILTIN type",
            "SYMBOL (",
            "CONSTANT nil",
            "SYMBOL ,",
            "NUMBER 0x1F",
            "SYMBOL ,",
            "STRING 'a\\'b'",
            "SYMBOL )",
            "SYMBOL ~=",
            "COMMENT -- end");
  }

  @Test
  void aNameOfTheLibraryIsOneWhereItIsNoFieldAndNoKey() {
    assertThat(tokens("string.format"))
        .containsExactly("BUILTIN string", "SYMBOL .", "NAME format");
    assertThat(tokens("a:next")).contains("NAME next");
    assertThat(tokens("a..type")).contains("BUILTIN type");
    assertThat(tokens("type = type==type"))
        .containsExactly("NAME type", "SYMBOL =", "BUILTIN type", "SYMBOL ==", "BUILTIN type");
    assertThat(tokens("type=")).containsExactly("NAME type", "SYMBOL =");
  }

  @Test
  void longStringsAndCommentsGoOverLines() {
    assertThat(tokens("a = [=[x", "]] \"y", "z]=] b", "--[[", "", "c]]d --[=e"))
        .containsExactly(
            "NAME a",
            "SYMBOL =",
            "STRING [=[x",
            "STRING ]] \"y",
            "STRING z]=]",
            "NAME b",
            "COMMENT --[[",
            "COMMENT c]]",
            "NAME d",
            "COMMENT --[=e");
  }

  @Test
  void aStringGoesOnAfterABackslashAtTheEndOfALine() {
    assertThat(tokens("a = 'b\\", "\\\\c\\", "' d", "'open", "e 'f\\\\", "g"))
        .containsExactly(
            "NAME a",
            "SYMBOL =",
            "STRING 'b\\",
            "STRING \\\\c\\",
            "STRING '",
            "NAME d",
            "STRING 'open",
            "NAME e",
            "STRING 'f\\\\",
            "NAME g");
  }

  @Test
  void linesEndAsLuaEndsThem() {
    assertThat(LineLexer.lines("a\nb\r\nc\n\rd\re\n\nf\u2028g"))
        .containsExactly("a", "b", "c", "d", "e", "", "f\u2028g");
    assertThat(LineLexer.lines("a\n")).containsExactly("a");
    assertThat(LineLexer.lines("")).isEmpty();
    assertThat(LineLexer.lines("\n")).containsExactly("");
  }

  @Test
  void whatBeginsAfterTheLimitIsLeftOutAndStillOpensAComment() {
    var lexer = new LineLexer();

    assertThat(lexer.next("a bc --[[", 3))
        .containsExactly(new Token(Kind.NAME, 0, 1), new Token(Kind.NAME, 2, 4));
    assertThat(lexer.next("d]]")).containsExactly(new Token(Kind.COMMENT, 0, 3));
    assertThat(lexer.next("a [=[]] b ]=] '\\", 0)).isEmpty();
    assertThat(lexer.next("' e")).first().isEqualTo(new Token(Kind.STRING, 0, 1));
    assertThat(lexer.next("a -- [[", 0)).isEmpty();
    assertThat(lexer.next("f")).containsExactly(new Token(Kind.NAME, 0, 1));
  }

  @Property
  void whatIsSkippedLeavesTheSameOpen(@ForAll("lines") List<String> lines) {
    var skipping = new LineLexer();
    lines.forEach(line -> skipping.next(line, line.length() / 3));
    var reading = new LineLexer();
    lines.forEach(reading::next);

    assertThat(skipping.next("a ]] ' \" ]=] b")).isEqualTo(reading.next("a ]] ' \" ]=] b"));
  }

  @Provide
  Arbitrary<List<String>> lines() {
    return Arbitraries.of("[", "[[", "[=[", "=", "]]", "]=]", "--", "'", "\"", "\\", " ", "a")
        .list()
        .ofMaxSize(9)
        .map(units -> String.join("", units))
        .list()
        .ofMaxSize(4);
  }

  /** A matcher that recurses would overflow on each of these. */
  @ParameterizedTest
  @MethodSource("endless")
  void noLineIsTooLong(String unit, int tokens) {
    String line = unit.repeat(LENGTH / unit.length());

    List<Token> cut = new LineLexer().next(line);

    assertThat(cut).hasSize(tokens);
    assertThat(cut.getLast().end()).isEqualTo(line.stripTrailing().length());
  }

  static Stream<Object[]> endless() {
    return Stream.of(
        new Object[] {"'" + "a".repeat(LENGTH - 2) + "'", 1},
        new Object[] {"\"" + "\\\"".repeat(LENGTH / 2 - 1) + "\"", 1},
        new Object[] {"'" + "\\".repeat(LENGTH - 1), 1},
        new Object[] {"[" + "=".repeat(LENGTH - 1), LENGTH / 2 + 1},
        new Object[] {"--[" + "=".repeat(LENGTH - 3), 1},
        new Object[] {"a".repeat(LENGTH), 1},
        new Object[] {"1".repeat(LENGTH), 1},
        new Object[] {"[[", 1},
        new Object[] {"--", 1},
        new Object[] {"[=", 1},
        new Object[] {"x ", LENGTH / 2},
        new Object[] {"{1,", LENGTH / 3 * 3});
  }

  private static List<String> tokens(String... lines) {
    var lexer = new LineLexer();
    return Stream.of(lines)
        .flatMap(
            line ->
                lexer.next(line).stream()
                    .map(token -> token.kind() + " " + line.substring(token.start(), token.end())))
        .toList();
  }
}
