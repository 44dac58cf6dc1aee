package org.homolog.parse;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.ByteBuffer;
import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.CodePointBuffer;
import org.antlr.v4.runtime.CodePointCharStream;
import org.antlr.v4.runtime.Lexer;
import org.antlr.v4.runtime.Token;
import org.junit.jupiter.params.provider.MethodSource;

/** Any bytes are tokens or a syntax error, and the tokens are those of ANTLR's own lexer. */
final class LexerFuzzTest {
  private static final ByteAutomaton AUTOMATON = new ByteAutomaton();
  private static final Texts TEXTS = new Texts();

  @MethodSource("org.homolog.Seeds#lua")
  @DictionaryFile(resourcePath = "lua.dict")
  @FuzzTest(maxDuration = "", maxExecutions = 20_000)
  void anyBytesAreTokensOrASyntaxError(byte[] source) {
    try {
      read(source);
    } catch (SyntaxException e) {
      assertThat(e.line()).isBetween(1, 1 + Literals.newlines(source, 0, source.length));
      assertThat(e.column()).isBetween(1, 1 + source.length);
      assertThat(e.reason()).isNotBlank();
    }
  }

  /** Tokens come in order, each on the line it stands on, with blanks and comments between. */
  private static void read(byte[] source) {
    var reader = new TokenReader(AUTOMATON, TEXTS, source, 0);
    CharStream stream = stream(source);
    var lexer = new Lua51Lexer(stream);
    int line = 1;
    int counted = 0;
    int end = 0;
    for (LuaToken token = reader.next(); token.getType() != Token.EOF; token = reader.next()) {
      int start = token.getStartIndex();
      assertThat(start).isGreaterThanOrEqualTo(end);
      if (start > end) {
        assertThat((char) source[end]).isIn(' ', '\t', '\n', '\r', '\f', '\u000B', '-');
      }
      line += Literals.newlines(source, counted, start);
      assertThat(token.getLine()).isEqualTo(line);
      counted = start;
      end = token.end();
      assertThat(end).isGreaterThan(start);
      stream.seek(start);
      assertThat(lexer.getInterpreter().match(stream, Lexer.DEFAULT_MODE)).isEqualTo(type(token));
      assertThat(stream.index()).isEqualTo(source[start] == '[' ? bracketEnd(source, start) : end);
    }
    assertThat(end).isLessThanOrEqualTo(source.length);
  }

  /** The grammar knows one parenthesis, and only the beginning of a long string. */
  private static int type(LuaToken token) {
    return token.getType() == Lua51Lexer.CALL_PAREN ? Lua51Lexer.OPEN_PAREN : token.getType();
  }

  private static int bracketEnd(byte[] source, int start) {
    int end = start + 1;
    while (end < source.length && source[end] == '=') {
      end++;
    }
    return end < source.length && source[end] == '[' ? end + 1 : start + 1;
  }

  private static CharStream stream(byte[] source) {
    return CodePointCharStream.fromBuffer(CodePointBuffer.withBytes(ByteBuffer.wrap(source)));
  }
}
