package org.homolog.parse;

import java.util.Objects;
import org.antlr.v4.runtime.Token;
import org.homolog.syntax.BinaryExpression;
import org.homolog.syntax.Expression;
import org.homolog.syntax.Position;
import org.homolog.syntax.UnaryExpression;
import org.jspecify.annotations.Nullable;

/**
 * Gives the flat operators and operands of one expression their precedence. An operator waits for
 * its right operand until one comes that binds no stronger; those that wait are the calls of {@code
 * subexpr} that {@code lparser.c} is in, and as many levels.
 */
final class OperatorStack {
  /**
   * Left-nested operators or suffixes in one expression: what recursive walks of the tree can bear.
   */
  private static final int MAX_CHAIN = 10_000;

  /** An operator that waits; unary if it has no left operand. */
  private static final class Waiting {
    final @Nullable Waiting outer;
    final int binding;
    final int type;
    final Position position;
    final @Nullable Expression left;

    /** Operators whose right operand was read while this one waited. */
    int chain;

    Waiting(
        @Nullable Waiting outer,
        int binding,
        int type,
        Position position,
        @Nullable Expression left) {
      this.outer = outer;
      this.binding = binding;
      this.type = type;
      this.position = position;
      this.left = left;
    }

    Expression with(Expression right) {
      return left == null
          ? new UnaryExpression(position, Operators.unary(type), right)
          : new BinaryExpression(position, Operators.binary(type), left, right);
    }
  }

  private final FunctionScope scope;
  private @Nullable Waiting innermost;
  private @Nullable Expression operand;
  private int chain;

  /** A stack for the expression that begins at {@code start}. */
  OperatorStack(FunctionScope scope, Token start) {
    this.scope = scope;
    scope.enterLevel(start);
  }

  static void checkChain(int length, Token at) {
    if (length >= MAX_CHAIN) {
      throw SyntaxException.near(
          at, "more than " + MAX_CHAIN + " operators or suffixes in a chain");
    }
  }

  /** A unary operator was read, and {@code next} follows. */
  void unary(Token operator, Token next) {
    scope.enterLevel(next);
    innermost =
        new Waiting(
            innermost,
            UnaryExpression.Operator.BINDING,
            operator.getType(),
            ParserBase.at(operator),
            null);
  }

  void operand(Expression read) {
    operand = read;
  }

  /** A binary operator was read, and {@code next} follows. */
  void binary(Token token, Token next) {
    BinaryExpression.Operator operator = Operators.binary(token.getType());
    Expression left = reduce(operator.leftBinding());
    if (innermost == null) {
      checkChain(chain++, token);
    } else {
      checkChain(innermost.chain++, token);
    }
    scope.enterLevel(next);
    innermost =
        new Waiting(innermost, operator.rightBinding(), token.getType(), left.position(), left);
  }

  /** The whole expression, after its last operand. */
  Expression close() {
    Expression whole = reduce(0);
    scope.leaveLevel();
    return whole;
  }

  /** The operand before an operator that binds its left side with {@code binding}. */
  private Expression reduce(int binding) {
    Expression left = Objects.requireNonNull(operand);
    while (innermost != null && binding <= innermost.binding) {
      left = innermost.with(left);
      innermost = innermost.outer;
      scope.leaveLevel();
    }
    operand = left;
    return left;
  }
}
