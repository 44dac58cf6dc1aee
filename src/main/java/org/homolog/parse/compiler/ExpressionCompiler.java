package org.homolog.parse.compiler;

import static org.homolog.parse.compiler.Operand.NO_JUMP;

import org.homolog.parse.compiler.Instructions.Op;
import org.homolog.parse.compiler.Operand.Kind;
import org.homolog.syntax.BinaryExpression;
import org.homolog.syntax.UnaryExpression;

/**
 * Puts values into registers and joins operands, for the function whose code is generated. Each
 * method is one of {@code lcode.c}, whose name its comment gives where it is another.
 */
final class ExpressionCompiler {
  /** Operands from here on are constants. */
  static final int FIRST_CONSTANT = 256;

  private final FunctionCode function;
  private final Instructions code;

  ExpressionCompiler(FunctionCode function) {
    this.function = function;
    this.code = function.code;
  }

  private void free(Operand e) {
    if (e.kind == Kind.FIXED) {
      function.release(e.info);
    }
  }

  /** {@code setreturns}: a vararg puts its values from the next register on. */
  void setReturns(Operand e) {
    if (e.kind == Kind.VARARG) {
      function.reserve(1);
    }
  }

  void setOneReturn(Operand e) {
    if (e.kind == Kind.CALL) {
      e.set(Kind.FIXED, code.first(e.info));
    } else if (e.kind == Kind.VARARG) {
      e.kind = Kind.RELOCATABLE;
    }
  }

  /** {@code dischargevars}. */
  void discharge(Operand e) {
    switch (e.kind) {
      case LOCAL -> e.kind = Kind.FIXED;
      case UPVALUE, GLOBAL -> e.set(Kind.RELOCATABLE, code.add());
      case INDEXED -> {
        function.release(e.key);
        function.release(e.info);
        e.set(Kind.RELOCATABLE, code.add());
      }
      case CALL, VARARG -> setOneReturn(e);
      default -> {} // is a value already
    }
  }

  private void dischargeTo(Operand e, int register) {
    discharge(e);
    switch (e.kind) {
      case NIL -> code.nil(register, 1, function.locals.size());
      case TRUE, FALSE, CONSTANT -> code.add();
      case NUMBER -> {
        function.constant(constant(e.number));
        code.add();
      }
      case FIXED -> {
        if (e.info != register) {
          code.add();
        }
      }
      case RELOCATABLE -> {} // its result goes there
      default -> {
        return; // nothing, or a jump
      }
    }
    e.set(Kind.FIXED, register);
  }

  /** The constant of a number, of which -0 is none of its own. */
  static Object constant(double number) {
    return number == 0 ? 0.0 : number;
  }

  private void dischargeToAny(Operand e) {
    if (e.kind != Kind.FIXED) {
      function.reserve(1);
      dischargeTo(e, function.free() - 1);
    }
  }

  void toRegister(Operand e, int register) {
    dischargeTo(e, register);
    if (e.kind == Kind.JUMP) {
      e.ifTrue = code.joined(e.ifTrue, e.info);
    }
    if (e.hasJumps()) {
      int loadFalse = NO_JUMP;
      int loadTrue = NO_JUMP;
      if (code.needValue(e.ifTrue) || code.needValue(e.ifFalse)) {
        int over = e.kind == Kind.JUMP ? NO_JUMP : code.jump();
        code.label();
        loadFalse = code.add();
        code.label();
        loadTrue = code.add();
        code.resolveHere(over);
      }
      int end = code.label();
      code.resolve(e.ifFalse, end, register, loadFalse);
      code.resolve(e.ifTrue, end, register, loadTrue);
    }
    e.ifTrue = NO_JUMP;
    e.ifFalse = NO_JUMP;
    e.set(Kind.FIXED, register);
  }

  void toNextRegister(Operand e) {
    discharge(e);
    free(e);
    function.reserve(1);
    toRegister(e, function.free() - 1);
  }

  int toAnyRegister(Operand e) {
    discharge(e);
    if (e.kind == Kind.FIXED) {
      if (!e.hasJumps()) {
        return e.info;
      }
      if (e.info >= function.locals.size()) {
        toRegister(e, e.info);
        return e.info;
      }
    }
    toNextRegister(e);
    return e.info;
  }

  void toValue(Operand e) {
    if (e.hasJumps()) {
      toAnyRegister(e);
    } else {
      discharge(e);
    }
  }

  /** {@code exp2RK}: the first 256 constants need no register. */
  int toRegisterOrConstant(Operand e) {
    toValue(e);
    switch (e.kind) {
      case NIL, TRUE, FALSE, NUMBER -> {
        if (function.constants() < FIRST_CONSTANT) {
          Object value = e.kind == Kind.NUMBER ? constant(e.number) : e.kind;
          e.set(Kind.CONSTANT, function.constant(value));
          return FIRST_CONSTANT + e.info;
        }
      }
      case CONSTANT -> {
        if (e.info < FIRST_CONSTANT) {
          return FIRST_CONSTANT + e.info;
        }
      }
      default -> {} // needs a register
    }
    return toAnyRegister(e);
  }

  void store(Operand variable, Operand e) {
    if (variable.kind == Kind.LOCAL) {
      free(e);
      toRegister(e, variable.info);
      return;
    }
    if (variable.kind == Kind.INDEXED) {
      toRegisterOrConstant(e);
    } else {
      toAnyRegister(e);
    }
    code.add();
    free(e);
  }

  /** {@code luaK_self}: the object and its method, in two registers. */
  void self(Operand e, Operand key) {
    toAnyRegister(e);
    free(e);
    int register = function.free();
    function.reserve(2);
    toRegisterOrConstant(key);
    code.add();
    free(key);
    e.set(Kind.FIXED, register);
  }

  void index(Operand table, Operand key) {
    table.key = toRegisterOrConstant(key);
    table.kind = Kind.INDEXED;
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
