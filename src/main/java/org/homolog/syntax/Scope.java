package org.homolog.syntax;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The locals in scope, innermost last; every declaration is a new binding with a number of its own.
 */
public final class Scope {
  /** The binding of a global. */
  public static final int UNBOUND = -1;

  /** A local in scope, with the one of its name that it hides. */
  private record Local(String name, int binding, @Nullable Local hidden) {}

  private final Map<String, Local> visible = new HashMap<>();
  private final List<Local> locals = new ArrayList<>();
  private int next;

  /** The mark to {@link #leave} to. */
  public int enter() {
    return locals.size();
  }

  /** Ends the scope of all that was declared since {@code mark}. */
  public void leave(int mark) {
    while (locals.size() > mark) {
      Local local = locals.removeLast();
      if (local.hidden == null) {
        visible.remove(local.name);
      } else {
        visible.put(local.name, local.hidden);
      }
    }
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
    var local = new Local(name, binding, visible.get(name));
    visible.put(name, local);
    locals.add(local);
  }

  /** The binding that {@code name} refers to, or {@link #UNBOUND} for a global. */
  public int binding(String name) {
    Local local = visible.get(name);
    return local == null ? UNBOUND : local.binding;
  }
}
