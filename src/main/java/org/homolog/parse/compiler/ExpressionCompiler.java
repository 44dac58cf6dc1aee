package org.homolog.parse.compiler;

import static org.homolog.parse.compiler.Operand.NO_JUMP;

import org.homolog.parse.compiler.Operand.Kind;

/**
 * Puts values into registers, for the function whose code is generated. Each method is one of
 * {@code lcode.c}, whose name its comment gives where it is another.
 */
class ExpressionCompiler {
  /** Operands from here on are constants. */
  static final int FIRST_CONSTANT = 256;

  final FunctionCode function;
  final Instructions code;

  ExpressionCompiler(FunctionCode function) {
    this.function = function;
    this.code = function.code;
  }

  final void free(Operand e) {
    if (e.kind == Kind.FIXED) {
      function.release(e.info);
    }
  }

  /** {@code setreturns}: a vararg puts its values from the next register on. */
  final void setReturns(Operand e) {
    if (e.kind == Kind.VARARG) {
      function.reserve(1);
    }
  }

  final void setOneReturn(Operand e) {
    if (e.kind == Kind.CALL) {
      e.set(Kind.FIXED, code.first(e.info));
    } else if (e.kind == Kind.VARARG) {
      e.kind = Kind.RELOCATABLE;
    }
  }

  /** {@code dischargevars}. */
  final void discharge(Operand e) {
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

  final void dischargeToAny(Operand e) {
    if (e.kind != Kind.FIXED) {
      function.reserve(1);
      dischargeTo(e, function.free() - 1);
    }
  }

  final void toRegister(Operand e, int register) {
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

  final void toNextRegister(Operand e) {
    discharge(e);
    free(e);
    function.reserve(1);
    toRegister(e, function.free() - 1);
  }

  final int toAnyRegister(Operand e) {
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

  final void toValue(Operand e) {
    if (e.hasJumps()) {
      toAnyRegister(e);
    } else {
      discharge(e);
    }
  }

  /** {@code exp2RK}: the first 256 constants need no register. */
  final int toRegisterOrConstant(Operand e) {
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

  final void store(Operand variable, Operand e) {
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
  final void self(Operand e, Operand key) {
    toAnyRegister(e);
    free(e);
    int register = function.free();
    function.reserve(2);
    toRegisterOrConstant(key);
    code.add();
    free(key);
    e.set(Kind.FIXED, register);
  }

  final void index(Operand table, Operand key) {
    table.key = toRegisterOrConstant(key);
    table.kind = Kind.INDEXED;
  }
}
