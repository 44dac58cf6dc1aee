package org.homolog.parse.compiler;

/** An expression whose code is not complete yet: {@code expdesc} of {@code lparser.h}. */
final class Operand {
  /** Ends a list of jumps. */
  static final int NO_JUMP = -1;

  /** What is known of the value, and where it is. */
  enum Kind {
    VOID,
    NIL,
    TRUE,
    FALSE,
    /** {@code info}: the constant's index. */
    CONSTANT,
    /** {@code number}: the value. */
    NUMBER,
    /** {@code info}: the register. */
    LOCAL,
    UPVALUE,
    /** {@code info}: the index of the name's constant. */
    GLOBAL,
    /** {@code info}: the table's register; {@code key}: the key's register or constant. */
    INDEXED,
    /** {@code info}: the jump's instruction. */
    JUMP,
    /** {@code info}: the instruction, which may put its result into any register. */
    RELOCATABLE,
    /** {@code info}: the register that the result is in. */
    FIXED,
    /** {@code info}: the instruction. */
    CALL,
    /** {@code info}: the instruction. */
    VARARG
  }

  Kind kind;
  int info;
  int key;
  double number;

  /** Jumps that leave the expression where it is true, and where it is false. */
  int ifTrue = NO_JUMP;

  int ifFalse = NO_JUMP;

  Operand(Kind kind, int info) {
    this.kind = kind;
    this.info = info;
  }

  static Operand of(Kind kind) {
    return new Operand(kind, 0);
  }

  static Operand number(double value) {
    Operand number = of(Kind.NUMBER);
    number.number = value;
    return number;
  }

  void set(Kind newKind, int newInfo) {
    kind = newKind;
    info = newInfo;
  }

  /** Becomes another operand. */
  void become(Operand other) {
    set(other.kind, other.info);
    key = other.key;
    number = other.number;
    ifTrue = other.ifTrue;
    ifFalse = other.ifFalse;
  }

  boolean hasJumps() {
    return ifTrue != ifFalse;
  }

  boolean isNumeral() {
    return kind == Kind.NUMBER && ifTrue == NO_JUMP && ifFalse == NO_JUMP;
  }

  /** Returns whether the operand may give any number of values. */
  boolean hasManyValues() {
    return kind == Kind.CALL || kind == Kind.VARARG;
  }
}
