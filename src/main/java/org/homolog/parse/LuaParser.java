package org.homolog.parse;

import java.util.Optional;
import org.homolog.parse.compiler.CompilerLimits;
import org.homolog.parse.compiler.Exceeded;
import org.homolog.syntax.Chunk;
import org.homolog.syntax.Position;

/**
 * Parses Lua 5.1 source over its bytes. A byte order mark and a first line that begins with {@code
 * #} are passed over. Reusable, but not by two threads at once.
 */
public final class LuaParser {
  /**
   * Tokens that exceed no limit of the compiler but that of registers: none makes more than two
   * instructions or one constant, and a local variable takes more than one.
   */
  private static final int FEW_TOKENS = 32_767;

  private final ByteAutomaton automaton = new ByteAutomaton();
  private final Texts texts = new Texts();
  private final TokenList nothing = tokens(new byte[0]);
  private final Lua51Parser parser = new Lua51Parser(nothing);

  public LuaParser() {
    parser.removeErrorListeners();
    parser.setErrorHandler(new FailFast());
  }

  /** The syntax tree and the tokens of {@code source}, or why there are none. */
  public ParseResult parse(byte[] source) {
    try {
      TokenList tokens = tokens(source);
      parser.setTokenStream(tokens);
      Chunk chunk = parser.chunk().tree;
      if (parser.scope.mayTakeTooManyRegisters() || tokens.size() > FEW_TOKENS) {
        Optional<Exceeded> exceeded = CompilerLimits.of(chunk);
        if (exceeded.isPresent()) {
          Position at = exceeded.get().position();
          return new Unparsable(
              at.line(),
              Columns.characters(source, at.line(), at.column()),
              exceeded.get().reason());
        }
      }
      return new Parsed(chunk, tokens.columns());
    } catch (SyntaxException e) {
      return new Unparsable(e.line(), Columns.characters(source, e.line(), e.column()), e.reason());
    } finally {
      parser.setTokenStream(nothing); // tokens of a long source take much memory
    }
  }

  private TokenList tokens(byte[] source) {
    return new TokenList(new TokenReader(automaton, texts, source, start(source)));
  }

  private static int start(byte[] bytes) {
    int start = Columns.markLength(bytes);
    if (start < bytes.length && bytes[start] == '#') {
      while (start < bytes.length && bytes[start] != '\n') {
        start++;
      }
    }
    return start;
  }
}
