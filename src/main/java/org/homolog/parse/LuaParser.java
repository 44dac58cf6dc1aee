package org.homolog.parse;

import java.nio.ByteBuffer;
import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.CodePointBuffer;
import org.antlr.v4.runtime.CodePointCharStream;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.homolog.parse.antlr.Lua51Lexer;
import org.homolog.parse.antlr.Lua51Parser;
import org.homolog.parse.antlr.SyntaxException;
import org.homolog.syntax.Tokens;

/**
 * Parses Lua 5.1 source over its bytes. A byte order mark and a first line that begins with {@code
 * #} are passed over. Reusable, but not by two threads at once.
 */
public final class LuaParser {
  private final Lua51Lexer lexer = new Lua51Lexer(stream(new byte[0]));
  private final CommonTokenStream stream = new CommonTokenStream(lexer);
  private final Lua51Parser parser = new Lua51Parser(stream);

  public LuaParser() {
    lexer.setInterpreter(new LineCounter(lexer));
    lexer.removeErrorListeners();
    lexer.addErrorListener(FailFast.LEXER);
    parser.removeErrorListeners();
    parser.setErrorHandler(FailFast.PARSER);
    parser.getInterpreter().setPredictionMode(PredictionMode.SLL);
  }

  /** The syntax tree and the tokens of {@code source}, or why there are none. */
  public ParseResult parse(byte[] source) {
    try {
      CharStream input = stream(source);
      lexer.setInputStream(input);
      input.seek(start(source));
      stream.setTokenSource(lexer);
      parser.setTokenStream(stream);
      Lua51Parser.ChunkContext tree = parser.chunk();
      Tokens tokens = TokenColumns.of(source, stream.getTokens());
      return new Parsed(new AstBuilder(tokens).chunk(tree), tokens);
    } catch (SyntaxException e) {
      return new Unparsable(e.line(), e.column(), e.reason());
    }
  }

  private static CodePointCharStream stream(byte[] bytes) {
    return CodePointCharStream.fromBuffer(CodePointBuffer.withBytes(ByteBuffer.wrap(bytes)));
  }

  private static int start(byte[] bytes) {
    int start =
        bytes.length >= 3
                && bytes[0] == (byte) 0xEF
                && bytes[1] == (byte) 0xBB
                && bytes[2] == (byte) 0xBF
            ? 3
            : 0;
    if (start < bytes.length && bytes[start] == '#') {
      while (start < bytes.length && bytes[start] != '\n') {
        start++;
      }
    }
    return start;
  }
}
