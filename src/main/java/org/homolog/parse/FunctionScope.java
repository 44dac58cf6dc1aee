package org.homolog.parse;

import java.util.ArrayDeque;
import java.util.Deque;
import org.antlr.v4.runtime.Token;
import org.homolog.parse.antlr.SyntaxException;

/**
 * The limits that Lua 5.1's compiler sets while it parses: levels, active locals, loops to break,
 * varargs.
 */
final class FunctionScope {
  private static final int MAX_LOCALS = 200;

  /** Levels the reference implementation has used up when it begins to read a chunk. */
  private static final int OUTER_LEVELS = 3;

  private static final class Frame {
    final boolean vararg;
    final Deque<Integer> blocks = new ArrayDeque<>();
    int locals;
    int loops;

    Frame(boolean vararg) {
      this.vararg = vararg;
    }
  }

  private final Deque<Frame> functions = new ArrayDeque<>();
  private int level = OUTER_LEVELS;

  void enterMain() {
    functions.push(new Frame(true));
  }

  void enterFunction(Token at, int parameters, boolean vararg) {
    functions.push(new Frame(vararg));
    declare(at, vararg ? parameters + 1 : parameters); // a vararg function has a hidden local, arg
  }

  void leaveFunction() {
    functions.pop();
  }

  void enterBlock(Token at) {
    enterLevel(at);
    frame().blocks.push(frame().locals);
  }

  /** Opens the block of a loop's variables: three hidden ones and the named. */
  void enterFor(Token at, int names) {
    enterBlock(at);
    level--; // the loop's outer scope is no level of its own
    declare(at, 3 + names);
    level++;
  }

  void leaveBlock() {
    level--;
    frame().locals = frame().blocks.pop();
  }

  void enterLevel(Token at) {
    if (++level > SyntaxException.MAX_LEVELS) {
      throw SyntaxException.tooDeep(at.getLine(), at.getCharPositionInLine() + 1);
    }
  }

  void leaveLevel() {
    level--;
  }

  void enterLoop() {
    frame().loops++;
  }

  void leaveLoop() {
    frame().loops--;
  }

  void declare(Token at, int count) {
    frame().locals += count;
    if (frame().locals > MAX_LOCALS) {
      throw AstBuilder.error(at, "more than " + MAX_LOCALS + " active locals in one function");
    }
  }

  void checkBreak(Token at) {
    if (frame().loops == 0) {
      throw AstBuilder.error(at, "no loop to break");
    }
  }

  void checkVararg(Token at) {
    if (!frame().vararg) {
      throw AstBuilder.error(at, "'...' outside a vararg function");
    }
  }

  private Frame frame() {
    return functions.element();
  }
}
