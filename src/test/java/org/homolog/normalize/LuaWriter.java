package org.homolog.normalize;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Writes random Lua 5.1 chunks as lists of tokens, so that layout can be chosen apart. */
final class LuaWriter {
  private static final List<String> NAMES = List.of("a", "b", "c", "f", "mw", "string", "self");

  /** Of fields, keys and methods: other than those of variables. */
  private static final List<String> MEMBERS = List.of("x", "text", "find", "trim");

  private static final List<String> LITERALS =
      List.of("nil", "true", "false", "0", "1", "0x1F", "1e3", "'s'", "\"s\"", "[[s]]", "'\\65'");
  private static final List<String> BINARY =
      List.of("or", "and", "<", ">", "<=", ">=", "~=", "==", "..", "+", "-", "*", "/", "%", "^");
  private static final List<String> UNARY = List.of("not", "not", "-", "#");

  private final Random random;
  private final List<String> tokens;

  private LuaWriter(Random random, List<String> tokens) {
    this.random = random;
    this.tokens = tokens;
  }

  /** The tokens of a chunk of some {@code size} statements. */
  static List<String> chunk(long seed, int size) {
    var tokens = new ArrayList<String>();
    new LuaWriter(new Random(seed), tokens).block(size, 4, false);
    return tokens;
  }

  /** Whether it ended in a return or a break. */
  private boolean block(int size, int depth, boolean loop) {
    int count = random.nextInt(size + 1);
    for (int i = 0; i < count; i++) {
      statement(depth, loop);
      add(";"); // or a parenthesis that follows would call
    }
    switch (random.nextInt(8)) {
      case 0 -> {
        add("return");
        if (random.nextBoolean()) {
          list(depth);
        }
        return true;
      }
      case 1, 2 -> {
        if (loop) {
          add("break");
        }
        return loop;
      }
      default -> {
        return false;
      }
    }
  }

  private boolean inner(int depth, boolean loop) {
    return block(depth <= 0 ? 0 : 3, depth - 1, loop);
  }

  private void statement(int depth, boolean loop) {
    switch (depth <= 0 ? random.nextInt(5) : random.nextInt(16)) {
      case 0 -> {
        add("local");
        names();
        if (random.nextInt(4) > 0) {
          add("=");
          list(depth);
        }
      }
      case 1 -> {
        target(depth);
        while (random.nextInt(3) == 0) {
          add(",");
          target(depth);
        }
        add("=");
        list(depth);
      }
      case 2, 3 -> call(depth);
      case 4 -> {
        add("local");
        String name = name();
        add(name, ";", name, "=", "function", "(", ")");
        inner(depth, false);
        add("end");
      }
      case 5 -> {
        add("do");
        inner(depth, loop);
        add("end");
      }
      case 6, 7 -> {
        add("while");
        if (random.nextInt(3) == 0) {
          add("true");
        } else {
          expression(depth);
        }
        add("do");
        if (!inner(depth, true) && random.nextBoolean()) {
          add("if");
          expression(depth);
          add("then", "break", "end");
        }
        add("end");
      }
      case 8 -> {
        add("repeat");
        inner(depth, true);
        add("until");
        expression(depth);
      }
      case 9, 10, 11 -> conditional(depth, loop);
      case 12 -> {
        add("for");
        add(name(), "=");
        expression(depth);
        add(",");
        expression(depth);
        add("do");
        inner(depth, true);
        add("end");
      }
      case 13 -> {
        add("for");
        names();
        add("in");
        list(depth);
        add("do");
        inner(depth, true);
        add("end");
      }
      case 14 -> {
        add("function", name());
        while (random.nextBoolean()) {
          add(".", pick(MEMBERS));
        }
        if (random.nextBoolean()) {
          add(":", pick(MEMBERS));
        }
        body(depth);
      }
      default -> {
        add("local", "function", name());
        body(depth);
      }
    }
  }

  private void conditional(int depth, boolean loop) {
    add("if");
    expression(depth);
    add("then");
    inner(depth, loop);
    while (random.nextInt(3) == 0) {
      add("elseif");
      expression(depth);
      add("then");
      inner(depth, loop);
    }
    if (random.nextBoolean()) {
      add("else");
      inner(depth, loop);
    }
    add("end");
  }

  private void body(int depth) {
    add("(");
    if (random.nextBoolean()) {
      names();
    }
    add(")");
    inner(depth, false);
    add("end");
  }

  private void names() {
    add(name());
    while (random.nextInt(3) == 0) {
      add(",", name());
    }
  }

  private void list(int depth) {
    expression(depth);
    while (random.nextInt(3) == 0) {
      add(",");
      expression(depth);
    }
  }

  private void target(int depth) {
    add(name());
    if (random.nextBoolean()) {
      member(depth);
    }
  }

  private void member(int depth) {
    if (random.nextBoolean()) {
      add(".", pick(MEMBERS));
    } else {
      add("[");
      expression(depth - 1);
      add("]");
    }
  }

  private void call(int depth) {
    prefix(depth);
    if (random.nextInt(3) == 0) {
      add(":", pick(MEMBERS));
    }
    switch (random.nextInt(4)) {
      case 0 -> add("'s'");
      case 1 -> table(depth - 1);
      default -> {
        add("(");
        if (random.nextBoolean()) {
          list(depth - 1);
        }
        add(")");
      }
    }
  }

  private void prefix(int depth) {
    if (random.nextInt(5) == 0) {
      add("(");
      expression(depth - 1);
      add(")");
    } else {
      add(name());
    }
    while (random.nextInt(3) == 0) {
      member(depth - 1);
    }
  }

  private void expression(int depth) {
    switch (depth <= 0 ? random.nextInt(2) : random.nextInt(11)) {
      case 0 -> add(pick(LITERALS));
      case 1 -> add(name());
      case 2 -> call(depth - 1);
      case 3 -> prefix(depth - 1);
      case 4 -> table(depth - 1);
      case 5, 6 -> {
        expression(depth - 1);
        add(pick(BINARY));
        expression(depth - 1);
      }
      case 7 -> {
        add(pick(UNARY));
        expression(depth - 1);
      }
      case 8, 9 -> {
        add("(");
        expression(depth - 1);
        add(")");
      }
      default -> {
        add("function");
        body(depth - 1);
      }
    }
  }

  private void table(int depth) {
    add("{");
    while (random.nextBoolean()) {
      switch (random.nextInt(3)) {
        case 0 -> add(pick(MEMBERS), "=");
        case 1 -> {
          add("[");
          expression(depth);
          add("]", "=");
        }
        default -> {} // a position
      }
      expression(depth);
      add(random.nextBoolean() ? "," : ";");
    }
    add("}");
  }

  private String name() {
    return pick(NAMES);
  }

  private String pick(List<String> list) {
    return list.get(random.nextInt(list.size()));
  }

  private void add(String... texts) {
    tokens.addAll(List.of(texts));
  }
}
