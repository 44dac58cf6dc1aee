package org.homolog.normalize;

import org.homolog.syntax.Name;
import org.homolog.syntax.Node;

/** Whether a name occurs in a tree, whatever it is bound to there: on the safe side of scoping. */
final class Mentions {
  private Mentions() {}

  static boolean name(Node node, String text) {
    if (node instanceof Name name) {
      return name.text().equals(text);
    }
    for (Node child : node.children()) {
      if (name(child, text)) {
        return true;
      }
    }
    return false;
  }
}
