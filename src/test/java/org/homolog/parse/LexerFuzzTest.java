package org.homolog.parse;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.ByteBuffer;
import org.antlr.v4.runtime.CodePointBuffer;
import org.antlr.v4.runtime.CodePointCharStream;
import org.antlr.v4.runtime.Token;
import org.homolog.parse.antlr.Lua51Lexer;
import org.homolog.parse.antlr.SyntaxException;
import org.junit.jupiter.params.provider.MethodSource;

/** Any bytes are tokens or a syntax error. */
final class LexerFuzzTest {
  @MethodSource("org.homolog.Seeds#lua")
  @DictionaryFile(resourcePath = "lua.dict")
  @FuzzTest(maxDuration = "", maxExecutions = 20_000)
  void anyBytesAreTokensOrASyntaxError(byte[] source) {
    var lexer = new Lua51Lexer(stream(source));
    lexer.setInterpreter(new LineCounter(lexer));
    lexer.removeErrorListeners();
    lexer.addErrorListener(FailFast.LEXER);
    try {
      read(lexer, source);
    } catch (SyntaxException e) {
      assertThat(e.line()).isBetween(1, 1 + Literals.newlines(source, 0, source.length));
      assertThat(e.column()).isBetween(1, 1 + source.length);
      assertThat(e.reason()).isNotBlank();
    }
  }

  /** Tokens come in order, each on the line it stands on, with blanks and comments between. */
  private static void read(Lua51Lexer lexer, byte[] source) {
    int line = 1;
    int counted = 0;
    int end = 0;
    for (Token token = lexer.nextToken(); token.getType() != Token.EOF; token = lexer.nextToken()) {
      int start = token.getStartIndex();
      assertThat(start).isGreaterThanOrEqualTo(end);
      if (start > end) {
        assertThat((char) source[end]).isIn(' ', '\t', '\n', '\r', '\f', '\u000B', '-');
      }
      line += Literals.newlines(source, counted, start);
      assertThat(token.getLine()).isEqualTo(line);
      counted = start;
      end = token.getStopIndex() + 1;
      assertThat(end).isGreaterThan(start);
    }
    assertThat(end).isLessThanOrEqualTo(source.length);
  }

  private static CodePointCharStream stream(byte[] source) {
    return CodePointCharStream.fromBuffer(CodePointBuffer.withBytes(ByteBuffer.wrap(source)));
  }
}
