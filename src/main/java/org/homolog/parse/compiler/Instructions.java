package org.homolog.parse.compiler;

import static org.homolog.parse.compiler.Operand.NO_JUMP;

import java.util.Arrays;

/**
 * The instructions of one function as far as later ones depend on them, and the lists of jumps that
 * wait for their targets, each jump holding the next of its list.
 */
final class Instructions {
  /** Instructions that others look back at; all others are alike. */
  enum Op {
    OTHER,
    LOAD_NIL,
    NOT,
    CONCAT,
    /** Decides whether the jump after it is taken. */
    COMPARE,
    TEST,
    TEST_SET,
    GENERIC_FOR
  }

  private static final int MAX_JUMP = 131_071;
  private static final int NO_REGISTER = 255;

  private byte[] ops = new byte[64];
  private int[] first = new int[64];
  private int[] second = new int[64];

  /** The next jump of the list, later the target. */
  private int[] next = new int[64];

  /** Of the first jump of a list, the last one. */
  private int[] end = new int[64];

  private int size;
  private int lastTarget = NO_JUMP;

  /** Jumps to the instruction that comes next. */
  private int pending = NO_JUMP;

  int size() {
    return size;
  }

  int add(Op op, int a, int b) {
    resolve(pending, size, NO_REGISTER, size);
    pending = NO_JUMP;
    if (size == ops.length) {
      grow();
    }
    ops[size] = (byte) op.ordinal();
    first[size] = a;
    second[size] = b;
    next[size] = NO_JUMP;
    end[size] = size;
    return size++;
  }

  private void grow() {
    ops = Arrays.copyOf(ops, 2 * size);
    first = Arrays.copyOf(first, 2 * size);
    second = Arrays.copyOf(second, 2 * size);
    next = Arrays.copyOf(next, 2 * size);
    end = Arrays.copyOf(end, 2 * size);
  }

  int add() {
    return add(Op.OTHER, 0, 0);
  }

  boolean is(int instruction, Op op) {
    return ops[instruction] == op.ordinal();
  }

  int first(int instruction) {
    return first[instruction];
  }

  int second(int instruction) {
    return second[instruction];
  }

  void removeLast() {
    size--;
  }

  /** Sets registers to nil, with the instruction before if that does so with neighbours. */
  void nil(int from, int count, int locals) {
    int to = from + count - 1;
    if (size > lastTarget && size == 0 && from >= locals) {
      return; // the function begins with them so
    }
    if (size > lastTarget && size > 0 && is(size - 1, Op.LOAD_NIL)) {
      if (first[size - 1] <= from && from <= second[size - 1] + 1) {
        second[size - 1] = Math.max(second[size - 1], to);
        return;
      }
    }
    add(Op.LOAD_NIL, from, to);
  }

  /** Adds a jump, which takes over the jumps to where it stands. */
  int jump() {
    int before = pending;
    pending = NO_JUMP;
    return joined(add(), before);
  }

  int label() {
    lastTarget = size;
    return size;
  }

  /** Returns two lists of jumps as one. */
  int joined(int list, int other) {
    if (other == NO_JUMP) {
      return list;
    }
    if (list == NO_JUMP) {
      return other;
    }
    aim(end[list], other);
    end[list] = end[other];
    return list;
  }

  private void aim(int jump, int target) {
    if (Math.abs(target - (jump + 1)) > MAX_JUMP) {
      throw new LimitException(
          "control structure too long: a jump over more than " + MAX_JUMP + " instructions");
    }
    next[jump] = target;
  }

  void resolveHere(int list) {
    label();
    pending = joined(pending, list);
  }

  void resolve(int list, int target) {
    if (target == size) {
      resolveHere(list);
    } else {
      resolve(list, target, NO_REGISTER, target);
    }
  }

  /** Aims jumps that leave a value in the register at one target, and the others at another. */
  void resolve(int list, int valueTarget, int register, int target) {
    for (int jump = list; jump != NO_JUMP; ) {
      int following = next[jump];
      aim(jump, settleTest(jump, register) ? valueTarget : target);
      jump = following;
    }
  }

  /** Makes all tests of a list leave no values. */
  void removeValues(int list) {
    for (int jump = list; jump != NO_JUMP; jump = next[jump]) {
      settleTest(jump, NO_REGISTER);
    }
  }

  /** Returns whether any jump of a list comes without the value that is tested. */
  boolean needValue(int list) {
    for (int jump = list; jump != NO_JUMP; jump = next[jump]) {
      if (!is(control(jump), Op.TEST_SET)) {
        return true;
      }
    }
    return false;
  }

  private boolean settleTest(int jump, int register) {
    int control = control(jump);
    if (!is(control, Op.TEST_SET)) {
      return false;
    }
    if (register == NO_REGISTER || register == second[control]) {
      ops[control] = (byte) Op.TEST.ordinal();
    }
    return true;
  }

  private int control(int jump) {
    return jump > 0 && ops[jump - 1] >= Op.COMPARE.ordinal() ? jump - 1 : jump;
  }
}
