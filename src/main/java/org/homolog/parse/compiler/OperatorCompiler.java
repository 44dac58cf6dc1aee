package org.homolog.parse.compiler;

import static org.homolog.parse.compiler.Operand.NO_JUMP;

import org.homolog.parse.compiler.Instructions.Op;
import org.homolog.parse.compiler.Operand.Kind;
import org.homolog.syntax.BinaryExpression;
import org.homolog.syntax.UnaryExpression;

/** Joins operands by operators, as the second part of {@code lcode.c} does. */
final class OperatorCompiler extends ExpressionCompiler {
  OperatorCompiler(FunctionCode function) {
    super(function);
  }

  private int jumpOn(Operand e) {
    if (e.kind == Kind.RELOCATABLE && code.is(e.info, Op.NOT)) {
      code.removeLast();
      code.add(Op.TEST, 0, 0);
      return code.jump();
    }
    dischargeToAny(e);
    free(e);
    code.add(Op.TEST_SET, 0, e.info);
    return code.jump();
  }

  void goIfTrue(Operand e) {
    discharge(e);
    int jump =
        switch (e.kind) {
          case CONSTANT, NUMBER, TRUE -> NO_JUMP;
          case JUMP -> e.info;
          default -> jumpOn(e);
        };
    e.ifFalse = code.joined(e.ifFalse, jump);
    code.resolveHere(e.ifTrue);
    e.ifTrue = NO_JUMP;
  }

  private void goIfFalse(Operand e) {
    discharge(e);
    int jump =
        switch (e.kind) {
          case NIL, FALSE -> NO_JUMP;
          case JUMP -> e.info;
          default -> jumpOn(e);
        };
    e.ifTrue = code.joined(e.ifTrue, jump);
    code.resolveHere(e.ifFalse);
    e.ifFalse = NO_JUMP;
  }

  private void not(Operand e) {
    discharge(e);
    switch (e.kind) {
      case NIL, FALSE -> e.kind = Kind.TRUE;
      case CONSTANT, NUMBER, TRUE -> e.kind = Kind.FALSE;
      case RELOCATABLE, FIXED -> {
        dischargeToAny(e);
        free(e);
        e.set(Kind.RELOCATABLE, code.add(Op.NOT, 0, e.info));
      }
      default -> {} // a jump is inverted
    }
    int ifTrue = e.ifTrue;
    e.ifTrue = e.ifFalse;
    e.ifFalse = ifTrue;
    code.removeValues(e.ifFalse);
    code.removeValues(e.ifTrue);
  }

  /** {@code luaK_prefix}. */
  void unary(UnaryExpression.Operator operator, Operand e) {
    switch (operator) {
      case NOT -> not(e);
      case NEGATE -> {
        if (e.isNumeral()) {
          e.number = -e.number;
        } else {
          toAnyRegister(e);
          free(e);
          e.set(Kind.RELOCATABLE, code.add());
        }
      }
      case LENGTH -> {
        toAnyRegister(e);
        free(e);
        e.set(Kind.RELOCATABLE, code.add());
      }
    }
  }

  /** {@code luaK_infix}: the left operand before the right one is read. */
  void left(BinaryExpression.Operator operator, Operand e) {
    switch (operator) {
      case AND -> goIfTrue(e);
      case OR -> goIfFalse(e);
      case CONCAT -> toNextRegister(e);
      case ADD, SUBTRACT, MULTIPLY, DIVIDE, MODULO, POWER -> {
        if (!e.isNumeral()) {
          toRegisterOrConstant(e);
        }
      }
      case LESS, GREATER, LESS_EQUAL, GREATER_EQUAL, NOT_EQUAL, EQUAL -> toRegisterOrConstant(e);
    }
  }

  /** {@code luaK_posfix}: both operands, the left one becomes the result. */
  void binary(BinaryExpression.Operator operator, Operand left, Operand right) {
    switch (operator) {
      case AND -> {
        discharge(right);
        right.ifFalse = code.joined(right.ifFalse, left.ifFalse);
        left.become(right);
      }
      case OR -> {
        discharge(right);
        right.ifTrue = code.joined(right.ifTrue, left.ifTrue);
        left.become(right);
      }
      case CONCAT -> concat(left, right);
      case ADD, SUBTRACT, MULTIPLY, DIVIDE, MODULO, POWER -> {
        if (!Folding.fold(operator, left, right)) {
          arithmetic(Op.OTHER, left, right);
        }
      }
      case LESS, GREATER, LESS_EQUAL, GREATER_EQUAL, NOT_EQUAL, EQUAL -> compare(left, right);
    }
  }

  private void concat(Operand left, Operand right) {
    toValue(right);
    if (right.kind == Kind.RELOCATABLE && code.is(right.info, Op.CONCAT)) {
      free(left);
      left.set(Kind.RELOCATABLE, right.info);
    } else {
      toNextRegister(right);
      arithmetic(Op.CONCAT, left, right);
    }
  }

  private void arithmetic(Op op, Operand left, Operand right) {
    int second = toRegisterOrConstant(right);
    int first = toRegisterOrConstant(left);
    if (first > second) {
      free(left);
      free(right);
    } else {
      free(right);
      free(left);
    }
    left.set(Kind.RELOCATABLE, code.add(op, 0, 0));
  }

  private void compare(Operand left, Operand right) {
    toRegisterOrConstant(left);
    toRegisterOrConstant(right);
    free(right);
    free(left);
    code.add(Op.COMPARE, 0, 0);
    left.set(Kind.JUMP, code.jump());
  }
}
