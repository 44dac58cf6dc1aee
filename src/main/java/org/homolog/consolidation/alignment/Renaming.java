package org.homolog.consolidation.alignment;

import java.util.HashMap;
import java.util.Map;
import org.homolog.syntax.Name;
import org.homolog.syntax.Scope;

/** Which name of the right each name of the left is: one to one, by where both are first seen. */
final class Renaming {
  private final Bindings left;
  private final Bindings right;
  private final Map<String, String> rights = new HashMap<>();
  private final Map<String, String> lefts = new HashMap<>();

  Renaming(Bindings left, Bindings right) {
    this.left = left;
    this.right = right;
  }

  /** Whether two names may be the same: those of the library only if they are equal. */
  boolean mayPair(Name l, Name r) {
    boolean foreign = left.isForeign(l);
    return foreign == right.isForeign(r) && (!foreign || l.text().equals(r.text()));
  }

  /** Whether two names are the same, as far as was seen. */
  boolean pair(Name l, Name r) {
    if (!mayPair(l, r)) {
      return false;
    }
    return left.isForeign(l) || pair(key(left, l), key(right, r));
  }

  private boolean pair(String l, String r) {
    String right = rights.putIfAbsent(l, r);
    if (right != null) {
      return right.equals(r);
    }
    String left = lefts.putIfAbsent(r, l);
    return left == null || left.equals(l);
  }

  private static String key(Bindings bindings, Name name) {
    int binding = bindings.of(name);
    return binding == Scope.UNBOUND ? name.text() : Integer.toString(binding);
  }
}
