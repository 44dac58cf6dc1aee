package org.homolog.parse;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import org.homolog.LargeStack;
import org.homolog.syntax.AstText;
import org.junit.jupiter.params.provider.MethodSource;

/** Any bytes are a syntax tree or one line that says why not, whatever was parsed before. */
final class ParserFuzzTest {
  private static final LuaParser USED = new LuaParser();

  @MethodSource("org.homolog.Seeds#lua")
  @DictionaryFile(resourcePath = "lua.dict")
  @FuzzTest(maxDuration = "", maxExecutions = 5_000)
  void anyBytesAreATreeOrOneLine(byte[] source) throws Exception {
    LargeStack.run(() -> check(source));
  }

  private static void check(byte[] source) {
    ParseResult used = USED.parse(source);
    ParseResult fresh = new LuaParser().parse(source);
    switch (fresh) {
      case Parsed parsed -> {
        assertThat(used).isInstanceOf(Parsed.class);
        assertThat(AstText.of(((Parsed) used).chunk())).isEqualTo(AstText.of(parsed.chunk()));
      }
      case Unparsable unparsable -> {
        assertThat(used).isEqualTo(unparsable);
        assertThat(unparsable.line()).isBetween(1, 1 + Literals.newlines(source, 0, source.length));
        assertThat(unparsable.column()).isBetween(1, 1 + source.length);
        assertThat(unparsable.reason()).isNotBlank().doesNotContain("\n", "\r");
      }
    }
  }
}
