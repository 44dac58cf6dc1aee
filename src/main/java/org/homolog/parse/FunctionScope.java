package org.homolog.parse;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.antlr.v4.runtime.Token;
import org.homolog.parse.antlr.SyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * The limits that Lua 5.1's compiler sets while it parses: levels, active locals, upvalues,
 * registers, loops to break, varargs.
 */
final class FunctionScope {
  private static final int MAX_LOCALS = 200;
  private static final int MAX_UPVALUES = 60;
  private static final int MAX_REGISTERS = 249;

  /** Levels the reference implementation has used up when it begins to read a chunk. */
  private static final int OUTER_LEVELS = 1;

  /** The name of a local that no source can name. */
  private static final String HIDDEN = "";

  private static final class Frame {
    final @Nullable Frame outer;
    final boolean vararg;
    final Deque<Integer> blocks = new ArrayDeque<>();
    final List<String> locals = new ArrayList<>();

    /** Those of enclosing functions, by name: which one a name means is settled inside. */
    final Set<String> upvalues = new HashSet<>();

    int temporaries;
    int loops;

    Frame(@Nullable Frame outer, boolean vararg) {
      this.outer = outer;
      this.vararg = vararg;
    }
  }

  private @Nullable Frame innermost;
  private int level = OUTER_LEVELS;

  void enterMain() {
    innermost = new Frame(null, true);
  }

  void enterFunction(Token at, List<String> parameters, boolean vararg) {
    innermost = new Frame(innermost, vararg);
    declare(at, parameters);
    if (vararg) {
      declare(at, List.of("arg")); // hidden, but a name all the same
    }
  }

  void leaveFunction() {
    innermost = frame().outer;
  }

  void enterBlock(Token at) {
    enterLevel(at);
    frame().blocks.push(frame().locals.size());
  }

  /** Opens the block of a loop's variables: three hidden ones and the named. */
  void enterFor(Token at, List<String> names) {
    enterBlock(at);
    level--; // the loop's outer scope is no level of its own
    declare(at, List.of(HIDDEN, HIDDEN, HIDDEN));
    declare(at, names);
    level++;
  }

  void leaveBlock() {
    level--;
    List<String> locals = frame().locals;
    locals.subList(frame().blocks.pop(), locals.size()).clear();
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

  void declare(Token at, List<String> names) {
    frame().locals.addAll(names);
    if (frame().locals.size() > MAX_LOCALS) {
      throw AstBuilder.error(at, "more than " + MAX_LOCALS + " active locals in one function");
    }
  }

  /** A name is used: if it is a local of an enclosing function, it takes an upvalue. */
  void use(Token at) {
    String name = at.getText();
    Frame owner = frame();
    while (owner != null && !owner.locals.contains(name)) {
      owner = owner.outer;
    }
    if (owner == null) {
      return;
    }
    for (Frame user = frame(); user != null && user != owner; user = user.outer) {
      if (user.upvalues.add(name) && user.upvalues.size() > MAX_UPVALUES) {
        throw AstBuilder.error(at, "more than " + MAX_UPVALUES + " upvalues in one function");
      }
    }
  }

  /** Keeps {@code count} values in registers until they are released. */
  void hold(Token at, int count) {
    frame().temporaries += count;
    if (frame().locals.size() + frame().temporaries > MAX_REGISTERS) {
      throw AstBuilder.error(
          at, "function or expression too complex: more than " + MAX_REGISTERS + " registers");
    }
  }

  void release(int count) {
    frame().temporaries -= count;
  }

  void checkTargets(Token at, int count) {
    int most = SyntaxException.MAX_LEVELS - level + 1;
    if (count > most) {
      throw AstBuilder.error(at, "more than " + most + " variables in one assignment");
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
    return Objects.requireNonNull(innermost);
  }
}
