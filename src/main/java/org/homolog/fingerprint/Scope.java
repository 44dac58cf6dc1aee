package org.homolog.fingerprint;

import java.util.Arrays;

/**
 * The locals in scope, innermost last; every declaration is a new binding with a number of its own.
 */
final class Scope {
  static final int UNBOUND = -1;

  private String[] names = new String[64];
  private int[] bindings = new int[64];
  private int size;
  private int next;

  /** The mark to {@link #leave} to. */
  int enter() {
    return size;
  }

  void leave(int mark) {
    size = mark;
  }

  int declare(String name) {
    if (size == names.length) {
      names = Arrays.copyOf(names, size * 2);
      bindings = Arrays.copyOf(bindings, size * 2);
    }
    names[size] = name;
    bindings[size++] = next;
    return next++;
  }

  /** The binding that {@code name} refers to, or {@link #UNBOUND} for a global. */
  int binding(String name) {
    for (int i = size - 1; i >= 0; i--) {
      if (names[i].equals(name)) {
        return bindings[i];
      }
    }
    return UNBOUND;
  }
}
