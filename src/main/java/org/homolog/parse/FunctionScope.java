package org.homolog.parse;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.antlr.v4.runtime.Token;
import org.homolog.syntax.Name;
import org.jspecify.annotations.Nullable;

/**
 * The limits that Lua 5.1's compiler sets while it parses: levels, active locals, upvalues,
 * registers, loops to break, varargs.
 */
final class FunctionScope {
  private static final int MAX_LOCALS = 200;
  private static final int MAX_UPVALUES = 60;
  private static final int MAX_REGISTERS = 249;

  /** What one level of nesting holds in registers at most, beside what is counted one by one. */
  private static final int REGISTERS_A_LEVEL = 3;

  /** Levels the reference implementation has used up when it begins to read a chunk. */
  private static final int OUTER_LEVELS = 1;

  /** Locals of a loop before those that are named. */
  static final int HIDDEN_OF_FOR = 3;

  /** The name of a local that no source can name. */
  private static final String HIDDEN = "";

  /** An active local, with the one before it and the one of its name that it hides. */
  private record Local(Frame owner, String name, @Nullable Local before, @Nullable Local hidden) {}

  private static final class Frame {
    final @Nullable Frame outer;
    final boolean vararg;
    final Deque<Integer> blocks = new ArrayDeque<>();

    /** Those of enclosing functions, by name: which one a name means is settled inside. */
    final Set<String> upvalues = new HashSet<>();

    int locals;
    int temporaries;
    int loops;

    Frame(@Nullable Frame outer, boolean vararg) {
      this.outer = outer;
      this.vararg = vararg;
    }
  }

  private final Map<String, Local> visible = new HashMap<>();
  private @Nullable Local last;
  private @Nullable Frame innermost;
  private int level;
  private boolean manyRegisters;

  /** Forgets the last source, and begins to read a chunk. */
  void enterMain() {
    visible.clear();
    last = null;
    innermost = new Frame(null, true);
    level = OUTER_LEVELS;
    manyRegisters = false;
  }

  /** Returns whether any function may take more registers than there are. */
  boolean mayTakeTooManyRegisters() {
    return manyRegisters;
  }

  void enterFunction(boolean method, Parameters parameters) {
    innermost = new Frame(innermost, parameters.vararg());
    if (method) {
      add("self");
    }
    declare(parameters.names());
    if (parameters.vararg()) {
      add("arg"); // hidden, but a name all the same
    }
  }

  void leaveFunction() {
    removeLocals(0);
    innermost = frame().outer;
  }

  void enterBlock(Token at) {
    enterLevel(at);
    frame().blocks.push(frame().locals);
  }

  /** Opens the block of a loop's variables: three hidden ones and the named. */
  void enterFor(Token at, List<Name> names) {
    enterBlock(at);
    level--; // the loop's outer scope is no level of its own
    for (int i = 0; i < HIDDEN_OF_FOR; i++) {
      add(HIDDEN);
    }
    declare(names);
    level++;
  }

  void leaveBlock() {
    level--;
    removeLocals(frame().blocks.pop());
  }

  void enterLevel(Token at) {
    if (++level > SyntaxException.MAX_LEVELS) {
      throw SyntaxException.tooDeep(at);
    }
    countRegisters();
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

  void declare(List<Name> names) {
    for (Name name : names) {
      add(name.text());
    }
  }

  /**
   * Checks that there is room for locals that are declared later, of which the last was just read.
   *
   * @param next the token after it, whose line the reference implementation tells
   */
  void checkLocals(Token next, int declared) {
    checkLocals(next, frame().locals, declared);
  }

  static void checkLocals(Token next, int active, int declared) {
    if (active + declared > MAX_LOCALS) {
      throw SyntaxException.near(
          next, "more than " + MAX_LOCALS + " active locals in one function");
    }
  }

  private void add(String name) {
    last = new Local(frame(), name, last, visible.get(name));
    visible.put(name, last);
    frame().locals++;
    countRegisters();
  }

  private void removeLocals(int left) {
    while (frame().locals > left) {
      Local local = Objects.requireNonNull(last);
      if (local.hidden == null) {
        visible.remove(local.name);
      } else {
        visible.put(local.name, local.hidden);
      }
      last = local.before;
      frame().locals--;
    }
  }

  /** A name is used: if it is a local of an enclosing function, it takes an upvalue. */
  void use(Token at, String name) {
    Local local = visible.get(name);
    if (local == null) {
      return;
    }
    for (Frame user = frame(); user != null && user != local.owner; user = user.outer) {
      if (user.upvalues.add(name) && user.upvalues.size() > MAX_UPVALUES) {
        throw SyntaxException.near(at, "more than " + MAX_UPVALUES + " upvalues in one function");
      }
    }
  }

  /** Keeps {@code count} values in registers until they are released. */
  void hold(int count) {
    frame().temporaries += count;
    countRegisters();
  }

  private void countRegisters() {
    int registers = frame().locals + frame().temporaries + REGISTERS_A_LEVEL * (level + 1);
    manyRegisters |= registers > MAX_REGISTERS;
  }

  void release(int count) {
    frame().temporaries -= count;
  }

  void checkTargets(Token at, int count) {
    int most = SyntaxException.MAX_LEVELS - level + 1;
    if (count > most) {
      throw SyntaxException.near(at, "more than " + most + " variables in one assignment");
    }
  }

  void checkBreak(Token at) {
    if (frame().loops == 0) {
      throw SyntaxException.near(at, "no loop to break");
    }
  }

  void checkVararg(Token at) {
    if (!frame().vararg) {
      throw SyntaxException.near(at, "'...' outside a vararg function");
    }
  }

  private Frame frame() {
    return Objects.requireNonNull(innermost);
  }
}
