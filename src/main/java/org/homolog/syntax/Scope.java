package org.homolog.syntax;

import java.util.Arrays;

/**
 * The locals in scope, innermost last; every declaration is a new binding with a number of its own.
 */
public final class Scope {
  /** The binding of a global. */
  public static final int UNBOUND = -1;

  private String[] names = new String[64];
  private int[] hashes = new int[64];
  private int[] bindings = new int[64];
  private int size;
  private int next;

  /** The mark to {@link #leave} to. */
  public int enter() {
    return size;
  }

  /** Ends the scope of all that was declared since {@code mark}. */
  public void leave(int mark) {
    size = mark;
  }

  /** Declares a local: the number of its binding. */
  public int declare(String name) {
    int binding = reserve();
    declare(name, binding);
    return binding;
  }

  /** The number of a binding that is declared later: a local's own value does not see it. */
  public int reserve() {
    return next++;
  }

  /** Declares a local whose number was reserved. */
  public void declare(String name, int binding) {
    if (size == names.length) {
      names = Arrays.copyOf(names, size * 2);
      hashes = Arrays.copyOf(hashes, size * 2);
      bindings = Arrays.copyOf(bindings, size * 2);
    }
    names[size] = name;
    hashes[size] = name.hashCode();
    bindings[size++] = binding;
  }

  /** The binding that {@code name} refers to, or {@link #UNBOUND} for a global. */
  public int binding(String name) {
    int hash = name.hashCode();
    for (int i = size - 1; i >= 0; i--) {
      if (hashes[i] == hash && names[i].equals(name)) {
        return bindings[i];
      }
    }
    return UNBOUND;
  }
}
