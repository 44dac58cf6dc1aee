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

  /** Levels the reference implementation has used up when it begins to read a chunk. */
  private static final int OUTER_LEVELS = 1;

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

  /** Forgets the last source, and begins to read a chunk. */
  void enterMain() {
    visible.clear();
    last = null;
    innermost = new Frame(null, true);
    level = OUTER_LEVELS;
  }

  void enterFunction(Token at, boolean method, Parameters parameters) {
    innermost = new Frame(innermost, parameters.vararg());
    if (method) {
      add("self");
    }
    declare(at, parameters.names());
    if (parameters.vararg()) {
      add("arg"); // hidden, but a name all the same
      checkLocals(at);
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
    for (int i = 0; i < 3; i++) {
      add(HIDDEN);
    }
    declare(at, names);
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

  void declare(Token at, List<Name> names) {
    for (Name name : names) {
      add(name.text());
    }
    checkLocals(at);
  }

  private void add(String name) {
    last = new Local(frame(), name, last, visible.get(name));
    visible.put(name, last);
    frame().locals++;
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

  private void checkLocals(Token at) {
    if (frame().locals > MAX_LOCALS) {
      throw SyntaxException.near(at, "more than " + MAX_LOCALS + " active locals in one function");
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
  void hold(Token at, int count) {
    frame().temporaries += count;
    if (frame().locals + frame().temporaries > MAX_REGISTERS) {
      throw SyntaxException.near(
          at, "function or expression too complex: more than " + MAX_REGISTERS + " registers");
    }
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
