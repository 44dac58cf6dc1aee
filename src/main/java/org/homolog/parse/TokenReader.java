package org.homolog.parse;

import org.antlr.v4.runtime.Token;
import org.homolog.deadline.Deadline;

/**
 * Cuts a source into tokens: the lexer's automaton, and what regular rules cannot say, brackets of
 * any level. Lines end as Lua sees it: LF, CR, CRLF and LFCR end one each.
 */
final class TokenReader {
  /** Tokens between two looks at the deadline, less one. */
  private static final int BETWEEN_CHECKS = (1 << 10) - 1;

  private final ByteAutomaton automaton;
  private final Texts texts;
  private final CallParentheses parentheses = new CallParentheses();
  private final byte[] source;
  private int offset;
  private int line = 1;
  private int lineStart;
  private int count;

  /** A reader that begins at {@code start}, the first column of the first line. */
  TokenReader(ByteAutomaton automaton, Texts texts, byte[] source, int start) {
    this.automaton = automaton;
    this.texts = texts;
    this.source = source;
    offset = start;
    lineStart = start;
  }

  /** The next token; the last one is of type {@link Token#EOF}, and comes again and again. */
  LuaToken next() {
    if ((count & BETWEEN_CHECKS) == 0) {
      Deadline.check();
    }
    while (offset < source.length) {
      int start = offset;
      int type = automaton.match(source, start);
      switch (type) {
        case Token.INVALID_TYPE -> throw error(start, unknown(source[start]));
        case Lua51Lexer.SPACE -> passTo(automaton.end());
        case Lua51Lexer.COMMENT -> passTo(commentEnd(automaton.end()));
        case Lua51Lexer.STRING -> {
          LuaToken token = token(type, stringEnd(automaton.end()));
          passTo(token.end());
          return token;
        }
        default -> {
          LuaToken token = token(parentheses.settle(type), automaton.end());
          offset = automaton.end();
          return token;
        }
      }
    }
    return token(Token.EOF, offset);
  }

  byte[] source() {
    return source;
  }

  String text(int start, int end) {
    return texts.of(source, start, end);
  }

  private LuaToken token(int type, int end) {
    return new LuaToken(this, type, count++, offset, end, line, offset - lineStart);
  }

  private int stringEnd(int end) {
    parentheses.settle(Lua51Lexer.STRING);
    return source[offset] == '[' ? bodyEnd(end, end - offset - 2, "string") : end;
  }

  /** The end of a comment whose two hyphens are read. */
  private int commentEnd(int start) {
    if (start < source.length && source[start] == '[') {
      int bracket = start + 1;
      while (bracket < source.length && source[bracket] == '=') {
        bracket++;
      }
      if (bracket < source.length && source[bracket] == '[') {
        return bodyEnd(bracket + 1, bracket - start - 1, "comment");
      }
    }
    int end = start;
    while (end < source.length && source[end] != '\n' && source[end] != '\r') {
      end++;
    }
    return end;
  }

  /** The end of what begins with a long bracket, which ends before {@code start}. */
  private int bodyEnd(int start, int level, String what) {
    for (int i = start; i < source.length; i++) {
      if (source[i] == ']' && closes(i, level)) {
        return i + level + 2;
      }
      if (source[i] == '[' && level == 0 && i + 1 < source.length && source[i + 1] == '[') {
        passTo(i);
        throw error(i, "nested [[ in a long " + what + " of level 0");
      }
    }
    throw error(offset, "unfinished long " + what + ": no closing ]" + "=".repeat(level) + "]");
  }

  private boolean closes(int bracket, int level) {
    int last = bracket + level + 1;
    if (last >= source.length || source[last] != ']') {
      return false;
    }
    for (int i = bracket + 1; i < last; i++) {
      if (source[i] != '=') {
        return false;
      }
    }
    return true;
  }

  /** Goes on at {@code end}, and counts the lines that end before. */
  private void passTo(int end) {
    for (int i = offset; i < end; i++) {
      byte c = source[i];
      if (c == '\n' || c == '\r') {
        boolean pair = i + 1 < end && source[i + 1] == (c == '\n' ? '\r' : '\n');
        i += pair ? 1 : 0;
        line++;
        lineStart = i + 1;
      }
    }
    offset = end;
  }

  private SyntaxException error(int at, String reason) {
    return new SyntaxException(line, at - lineStart + 1, reason);
  }

  private static String unknown(byte first) {
    return first == '"' || first == '\''
        ? "unfinished string"
        : "unexpected character "
            + (first > ' ' && first < 0x7F
                ? "'" + (char) first + "'"
                : String.format("of byte 0x%02X", first));
  }
}
