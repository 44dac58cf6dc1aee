package org.homolog.parse;

import org.homolog.syntax.BinaryExpression;
import org.homolog.syntax.UnaryExpression;

/** Operators of the syntax tree by the lexer's token types. */
final class Operators {
  private Operators() {}

  static UnaryExpression.Operator unary(int type) {
    return switch (type) {
      case Lua51Lexer.NOT -> UnaryExpression.Operator.NOT;
      case Lua51Lexer.MINUS -> UnaryExpression.Operator.NEGATE;
      default -> UnaryExpression.Operator.LENGTH;
    };
  }

  static BinaryExpression.Operator binary(int type) {
    return switch (type) {
      case Lua51Lexer.OR -> BinaryExpression.Operator.OR;
      case Lua51Lexer.AND -> BinaryExpression.Operator.AND;
      case Lua51Lexer.LESS -> BinaryExpression.Operator.LESS;
      case Lua51Lexer.GREATER -> BinaryExpression.Operator.GREATER;
      case Lua51Lexer.LESS_EQUAL -> BinaryExpression.Operator.LESS_EQUAL;
      case Lua51Lexer.GREATER_EQUAL -> BinaryExpression.Operator.GREATER_EQUAL;
      case Lua51Lexer.NOT_EQUAL -> BinaryExpression.Operator.NOT_EQUAL;
      case Lua51Lexer.EQUAL -> BinaryExpression.Operator.EQUAL;
      case Lua51Lexer.CONCAT -> BinaryExpression.Operator.CONCAT;
      case Lua51Lexer.PLUS -> BinaryExpression.Operator.ADD;
      case Lua51Lexer.MINUS -> BinaryExpression.Operator.SUBTRACT;
      case Lua51Lexer.STAR -> BinaryExpression.Operator.MULTIPLY;
      case Lua51Lexer.SLASH -> BinaryExpression.Operator.DIVIDE;
      case Lua51Lexer.PERCENT -> BinaryExpression.Operator.MODULO;
      default -> BinaryExpression.Operator.POWER;
    };
  }
}
