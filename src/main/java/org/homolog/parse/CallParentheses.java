package org.homolog.parse;

import java.util.BitSet;

/**
 * Tells a parenthesis that opens call arguments from one that opens an expression or a statement by
 * the tokens before it, so that the parser needs one token of lookahead.
 */
final class CallParentheses {
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

  /** The type of the next token, which the automaton took for {@code type}. */
  int settle(int type) {
    boolean before = callable;
    callable = false;
    switch (type) {
      case Lua51Lexer.LOCAL -> localNames = true;
      case Lua51Lexer.NAME -> callable = !localName;
      case Lua51Lexer.COMMA -> {} // another name of a local statement may follow
      case Lua51Lexer.STRING -> callable = before;
      default -> punctuate(type, before);
    }
    localNames &=
        type == Lua51Lexer.LOCAL
            || type == Lua51Lexer.COMMA
            || (type == Lua51Lexer.NAME && localName);
    localName = localNames && type != Lua51Lexer.NAME;
    return type == Lua51Lexer.OPEN_PAREN && before ? Lua51Lexer.CALL_PAREN : type;
  }

  private void punctuate(int type, boolean before) {
    switch (type) {
      case Lua51Lexer.FUNCTION -> parameters = true;
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
}
