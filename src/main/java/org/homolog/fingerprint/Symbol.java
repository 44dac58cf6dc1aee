package org.homolog.fingerprint;

import org.homolog.syntax.BinaryExpression;
import org.homolog.syntax.UnaryExpression;

/**
 * What a token is once names and literals are erased. Codes below {@link #LIBRARY} are those of
 * this enum; a code above is a name of Lua's or Scribunto's library, which no translator renames.
 */
enum Symbol {
  NAME("N"),
  STRING("S"),
  NUMBER("0"),
  NIL("nil"),
  TRUE("true"),
  FALSE("false"),
  VARARG("..."),
  LOCAL("local"),
  FUNCTION("function"),
  RETURN("return"),
  BREAK("break"),
  DO("do"),
  WHILE("while"),
  REPEAT("repeat"),
  UNTIL("until"),
  IF("if"),
  THEN("then"),
  ELSEIF("elseif"),
  ELSE("else"),
  FOR("for"),
  IN("in"),
  END("end"),
  ASSIGN("="),
  COMMA(","),
  DOT("."),
  COLON(":"),
  OPEN_PAREN("("),
  CLOSE_PAREN(")"),
  OPEN_BRACKET("["),
  CLOSE_BRACKET("]"),
  OPEN_BRACE("{"),
  CLOSE_BRACE("}"),
  NOT("not"),
  NEGATE("-"),
  LENGTH("#"),
  OR("or"),
  AND("and"),
  LESS("<"),
  GREATER(">"),
  LESS_EQUAL("<="),
  GREATER_EQUAL(">="),
  NOT_EQUAL("~="),
  EQUAL("=="),
  CONCAT(".."),
  ADD("+"),
  SUBTRACT("-"),
  MULTIPLY("*"),
  DIVIDE("/"),
  MODULO("%"),
  POWER("^"),
  SEMICOLON(";");

  /** The first code of a library name: the others follow by a hash of the name. */
  static final int LIBRARY = 256;

  private final String text;

  Symbol(String text) {
    this.text = text;
  }

  /** As written in Lua, or the placeholder of an erased class. */
  String text() {
    return text;
  }

  static Symbol of(BinaryExpression.Operator operator) {
    return BINARY[operator.ordinal()];
  }

  static Symbol of(UnaryExpression.Operator operator) {
    return switch (operator) {
      case NOT -> NOT;
      case NEGATE -> NEGATE;
      case LENGTH -> LENGTH;
    };
  }

  /** The code of a library name. */
  static int library(String name) {
    return LIBRARY + (name.hashCode() & 0x3FFF_FFFF);
  }

  /** Whether a code is that of a library name. */
  static boolean isLibrary(int code) {
    return code >= LIBRARY;
  }

  private static final Symbol[] BINARY = {
    OR,
    AND,
    LESS,
    GREATER,
    LESS_EQUAL,
    GREATER_EQUAL,
    NOT_EQUAL,
    EQUAL,
    CONCAT,
    ADD,
    SUBTRACT,
    MULTIPLY,
    DIVIDE,
    MODULO,
    POWER
  };
}
