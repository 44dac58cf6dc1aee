package org.homolog.parse;

import java.util.stream.Collectors;
import org.antlr.v4.runtime.DefaultErrorStrategy;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.misc.IntervalSet;

/** Stops at the first error of the parser, with a message for people. */
final class FailFast extends DefaultErrorStrategy {
  private static final int FEW = 6;

  @Override
  public void recover(Parser recognizer, RecognitionException e) {
    throw error(recognizer);
  }

  @Override
  public Token recoverInline(Parser recognizer) {
    throw error(recognizer);
  }

  @Override
  public void sync(Parser recognizer) {
    // The first token that fits no rule is reported where it is met.
  }

  @Override
  public void reportMatch(Parser recognizer) {
    // There is no error to recover from.
  }

  @Override
  public void reportError(Parser recognizer, RecognitionException e) {
    throw error(recognizer);
  }

  private static SyntaxException error(Parser parser) {
    Token token = parser.getCurrentToken();
    String found =
        token.getType() == Token.EOF ? "end of file" : "'" + shortened(token.getText()) + "'";
    return new SyntaxException(
        token.getLine(),
        token.getCharPositionInLine() + 1,
        "unexpected " + found + expected(parser.getExpectedTokens()));
  }

  private static String expected(IntervalSet types) {
    if (types.contains(Lua51Lexer.NUMBER)) {
      return ", expected an expression";
    }
    if (types.size() > FEW) {
      return "";
    }
    String names =
        types.toList().stream().map(FailFast::name).distinct().collect(Collectors.joining(", "));
    return names.isEmpty() ? "" : ", expected " + names;
  }

  private static String name(int type) {
    return switch (type) {
      case Token.EOF -> "end of file";
      case Lua51Lexer.NAME -> "a name";
      case Lua51Lexer.STRING -> "a string";
      case Lua51Lexer.CALL_PAREN -> "'('";
      default -> Lua51Lexer.VOCABULARY.getDisplayName(type);
    };
  }

  private static String shortened(String text) {
    String line = text.lines().findFirst().orElse("");
    return line.length() > 40 || line.length() < text.length()
        ? line.substring(0, Math.min(40, line.length())) + "…"
        : line;
  }
}
