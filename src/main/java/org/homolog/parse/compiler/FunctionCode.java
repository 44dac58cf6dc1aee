package org.homolog.parse.compiler;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A function whose code is generated: its blocks, locals, registers and constants. */
final class FunctionCode {
  private static final int MAX_REGISTERS = 249;
  private static final int MAX_TABLE = 262_143;
  private static final int MAX_VARIABLES = 32_767;

  /** A block of statements. */
  static final class Block {
    final @Nullable Block outer;
    final int locals;
    final boolean loop;
    boolean captured;
    int breaks = Operand.NO_JUMP;

    Block(@Nullable Block outer, int locals, boolean loop) {
      this.outer = outer;
      this.locals = locals;
      this.loop = loop;
    }
  }

  /** A local of a function around, by the depth of that function and the local's register. */
  record Upvalue(int depth, int register) {}

  final @Nullable FunctionCode outer;
  final int depth;
  final Instructions code = new Instructions();
  final List<String> locals = new ArrayList<>();
  @Nullable Block block;

  private final Map<Object, Integer> constants = new HashMap<>();
  private final Set<Upvalue> upvalues = new HashSet<>();
  private int functions;
  private int variables;
  private int registers = 2;
  private int free;

  FunctionCode(@Nullable FunctionCode outer) {
    this.outer = outer;
    this.depth = outer == null ? 0 : outer.depth + 1;
  }

  FunctionSize size() {
    return new FunctionSize(code.size(), registers, constants.size());
  }

  int free() {
    return free;
  }

  void setFree(int register) {
    free = register;
  }

  /** Makes room for registers, which are taken later. */
  void check(int count) {
    registers = Math.max(registers, free + count);
    if (registers > MAX_REGISTERS) {
      throw new LimitException(
          "function or expression too complex: more than " + MAX_REGISTERS + " registers");
    }
  }

  void reserve(int count) {
    check(count);
    free += count;
  }

  /** Frees a register that is no local's; {@code register} may be a constant. */
  void release(int register) {
    if (register < ExpressionCompiler.FIRST_CONSTANT && register >= locals.size()) {
      free--;
    }
  }

  int constant(Object value) {
    Integer known = constants.get(value);
    if (known != null) {
      return known;
    }
    if (constants.size() == MAX_TABLE) {
      throw new LimitException(
          "constant table overflow: more than " + MAX_TABLE + " constants in one function");
    }
    constants.put(value, constants.size());
    return constants.size() - 1;
  }

  int constants() {
    return constants.size();
  }

  void addFunction() {
    if (functions++ == MAX_TABLE) {
      throw new LimitException(
          "constant table overflow: more than " + MAX_TABLE + " functions in one function");
    }
  }

  /** Counts local variables, of which also those that are not visible any more take a place. */
  void countVariables(int count) {
    variables += count;
    if (variables > MAX_VARIABLES) {
      throw new LimitException(
          "too many local variables: more than " + MAX_VARIABLES + " in one function");
    }
  }

  void enterBlock(boolean loop) {
    block = new Block(block, locals.size(), loop);
  }

  void removeLocals(int left) {
    locals.subList(left, locals.size()).clear();
  }

  int local(String name) {
    return locals.lastIndexOf(name);
  }

  /** Returns how many upvalues the function takes of the one around it. */
  int upvalues() {
    return upvalues.size();
  }

  void use(Upvalue upvalue) {
    upvalues.add(upvalue);
  }

  /** Marks the block of a local that a function inside uses. */
  void capture(int local) {
    Block owner = block;
    while (owner != null && owner.locals > local) {
      owner = owner.outer;
    }
    if (owner != null) {
      owner.captured = true;
    }
  }
}
