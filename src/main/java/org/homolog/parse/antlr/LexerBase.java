package org.homolog.parse.antlr;

import java.util.BitSet;
import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.IntStream;
import org.antlr.v4.runtime.Lexer;
import org.antlr.v4.runtime.Token;

/**
 * Reads long brackets and comments, and tells a parenthesis that opens call arguments from one that
 * opens an expression or a statement, so that the parser needs one token of lookahead.
 */
abstract class LexerBase extends Lexer {
  /** Whether a parenthesis after the last token would call it. */
  private boolean callable;

  /** Whether the next name is one of the names of {@code local a, b}. */
  private boolean localName;

  /** Whether the tokens since {@code local} are names and commas. */
  private boolean localNames;

  /** Whether the next closing parenthesis ends a function's parameters. */
  private boolean parameters;

  /** For each open brace, whether the table is a call's argument. */
  private final BitSet argumentBraces = new BitSet();

  private int braces;

  LexerBase(CharStream input) {
    super(input);
  }

  /** Forgets the last source, which may have ended anywhere. */
  @Override
  public void reset() {
    super.reset();
    callable = false;
    localName = false;
    localNames = false;
    parameters = false;
    braces = 0;
  }

  @Override
  public Token emit() {
    boolean before = callable;
    callable = false;
    switch (_type) {
      case Lua51Lexer.LOCAL -> localNames = true;
      case Lua51Lexer.NAME -> callable = !localName;
      case Lua51Lexer.COMMA -> {} // another name of a local statement may follow
      case Lua51Lexer.STRING -> callable = before;
      default -> punctuate(before);
    }
    localNames &=
        _type == Lua51Lexer.LOCAL
            || _type == Lua51Lexer.COMMA
            || (_type == Lua51Lexer.NAME && localName);
    localName = localNames && _type != Lua51Lexer.NAME;
    return super.emit();
  }

  private void punctuate(boolean before) {
    switch (_type) {
      case Lua51Lexer.FUNCTION -> parameters = true;
      case Lua51Lexer.OPEN_PAREN -> {
        if (before) {
          _type = Lua51Lexer.CALL_PAREN;
        }
      }
      case Lua51Lexer.CLOSE_PAREN -> {
        callable = !parameters;
        parameters = false;
      }
      case Lua51Lexer.CLOSE_BRACKET -> callable = true;
      case Lua51Lexer.OPEN_BRACE -> argumentBraces.set(braces++, before);
      case Lua51Lexer.CLOSE_BRACE -> {
        braces = Math.max(0, braces - 1);
        callable = argumentBraces.get(braces);
      }
      default -> {} // keywords and operators are never called
    }
  }

  /** Reads a comment after its two hyphens. */
  void comment() {
    if (_input.LA(1) == '[') {
      int level = 0;
      while (_input.LA(level + 2) == '=') {
        level++;
      }
      if (_input.LA(level + 2) == '[') {
        skip(level + 2);
        body(level, "comment");
        return;
      }
    }
    for (int c = _input.LA(1); c != '\n' && c != '\r' && c != IntStream.EOF; c = _input.LA(1)) {
      skip(1);
    }
  }

  /** Reads a long string after its opening bracket. */
  void longBracket() {
    body(_input.index() - _tokenStartCharIndex - 2, "string");
  }

  private void body(int level, String what) {
    for (int c = _input.LA(1); c != IntStream.EOF; c = _input.LA(1)) {
      if (c == ']' && closes(level)) {
        skip(level + 2);
        return;
      }
      if (c == '[' && level == 0 && _input.LA(2) == '[') {
        throw new SyntaxException(
            getLine(), getCharPositionInLine() + 1, "nested [[ in a long " + what + " of level 0");
      }
      skip(1);
    }
    throw new SyntaxException(
        _tokenStartLine,
        _tokenStartCharPositionInLine + 1,
        "unfinished long " + what + ": no closing ]" + "=".repeat(level) + "]");
  }

  private boolean closes(int level) {
    for (int i = 0; i < level; i++) {
      if (_input.LA(i + 2) != '=') {
        return false;
      }
    }
    return _input.LA(level + 2) == ']';
  }

  private void skip(int count) {
    for (int i = 0; i < count; i++) {
      getInterpreter().consume(_input);
    }
  }
}
