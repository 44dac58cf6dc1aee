package org.homolog.normalize;

import java.util.List;
import org.homolog.deadline.Deadline;
import org.homolog.syntax.Block;
import org.homolog.syntax.FunctionDeclaration;
import org.homolog.syntax.FunctionExpression;
import org.homolog.syntax.GenericFor;
import org.homolog.syntax.LocalAssignment;
import org.homolog.syntax.LocalFunction;
import org.homolog.syntax.Name;
import org.homolog.syntax.Node;
import org.homolog.syntax.NumericFor;
import org.homolog.syntax.Repeat;
import org.homolog.syntax.Statement;

/** Whether a name occurs free in a tree: bound by no local or parameter inside it. */
final class Mentions {
  private Mentions() {}

  static boolean free(Node node, String text) {
    return switch (node) {
      case Name n -> n.text().equals(text);
      case LocalAssignment n -> any(n.values(), text);
      case LocalFunction n -> !n.name().text().equals(text) && free(n.function(), text);
      case FunctionDeclaration n ->
          free(n.target(), text)
              || (!(n.method() && text.equals("self")) && free(n.function(), text));
      case FunctionExpression n ->
          !binds(n.parameters(), text)
              && !(n.vararg() && text.equals("arg")) // a hidden local of vararg functions
              && free(n.body(), text);
      case NumericFor n ->
          free(n.start(), text)
              || free(n.limit(), text)
              || (n.step() != null && free(n.step(), text))
              || (!n.variable().text().equals(text) && free(n.body(), text));
      case GenericFor n ->
          any(n.iterators(), text) || (!binds(n.names(), text) && free(n.body(), text));
      case Block n -> inBlock(n, text);
      case Repeat n ->
          inBlock(n.body(), text) || (!declares(n.body(), text) && free(n.condition(), text));
      default -> any(node.children(), text);
    };
  }

  /** Whether a local of the block's own has the name. */
  static boolean declares(Block block, String text) {
    return block.statements().stream().anyMatch(statement -> binds(statement, text));
  }

  private static boolean inBlock(Block block, String text) {
    for (Statement statement : block.statements()) {
      Deadline.check();
      if (free(statement, text)) {
        return true;
      }
      if (binds(statement, text)) {
        return false;
      }
    }
    return false;
  }

  private static boolean binds(Statement statement, String text) {
    return switch (statement) {
      case LocalAssignment s -> binds(s.names(), text);
      case LocalFunction s -> s.name().text().equals(text);
      default -> false;
    };
  }

  private static boolean binds(List<Name> names, String text) {
    return names.stream().anyMatch(name -> name.text().equals(text));
  }

  private static boolean any(List<? extends Node> nodes, String text) {
    return nodes.stream().anyMatch(node -> free(node, text));
  }
}
