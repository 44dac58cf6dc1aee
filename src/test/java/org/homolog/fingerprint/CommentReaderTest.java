package org.homolog.fingerprint;

import static org.assertj.core.api.Assertions.assertThat;

import org.homolog.Lua;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines of comments are told by their letters and digits, wherever they stand. */
final class CommentReaderTest {
  private static int[] lines(String source) {
    return Lua.units(source).comments();
  }

  private static final int[] LINE = lines("-- Formats a list of names");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--Formats a list of names",
        "\t---- Formats a list of names! ----\r\nreturn 1",
        "return 1 -- * Formats a list of names",
        "--[[ Formats a list\tof names ]] return 1",
        "--[==[\n\n  Formats a list of names\n]==]",
        "local x = { --[[Formats a list of names]] 1 }",
        "-- Formats a list of names\n-- Formats a list of names",
        "-- Formats a list of names\n-- short",
      })
  void aLineIsItsLettersAndDigits(String source) {
    assertThat(LINE).hasSize(1);
    assertThat(lines(source)).isEqualTo(LINE);
  }

  @Test
  void otherLettersMakeAnotherLine() {
    assertThat(lines("-- Formats a list of names 2")).hasSize(1).isNotEqualTo(LINE);
    assertThat(lines("-- formats a list of names")).hasSize(1).isNotEqualTo(LINE);
    assertThat(lines("-- names of list a Formats")).hasSize(1).isNotEqualTo(LINE);
  }

  @Test
  void linesOfOneCommentCountByThemselves() {
    int[] lines =
        lines("--[[\nFormats a list of names\nand gives them back in order\n\nlast\n]] return 1");

    assertThat(lines).hasSize(2).isSorted().contains(LINE);
    assertThat(lines).contains(lines("-- and gives them back in order"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "return 'Formats a list of names'",
        "return [[\nFormats a list of names\n]]",
        "formatsAListOfNames()",
        "-- eleven char\nreturn 1",
        "-------------------------------------",
        "--[[ ]]",
      })
  void codeAndShortLinesAreNone(String source) {
    assertThat(lines(source)).isEmpty();
  }

  @Test
  void anyScriptIsLetters() {
    assertThat(lines("-- Список имён")).hasSize(1);
    assertThat(lines("-- 名前の一覧")).hasSize(1).isNotEqualTo(lines("-- 名前の一欄"));
  }
}
