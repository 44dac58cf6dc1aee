package org.homolog.consolidation.alignment;

import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.homolog.syntax.Assignment;
import org.homolog.syntax.Block;
import org.homolog.syntax.FunctionExpression;
import org.homolog.syntax.GenericFor;
import org.homolog.syntax.LocalAssignment;
import org.homolog.syntax.LocalFunction;
import org.homolog.syntax.Name;
import org.homolog.syntax.Node;
import org.homolog.syntax.NumericFor;
import org.homolog.syntax.Repeat;
import org.homolog.syntax.Scope;

/** Which names of a tree are locals, and which globals the tree itself sets. */
final class Bindings {
  private final Scope scope = new Scope();
  private final Map<Name, Integer> bindings = new IdentityHashMap<>();
  private final Set<String> own = new HashSet<>();

  Bindings(Node root) {
    read(root);
  }

  /** The number of the local that a name is, or {@link Scope#UNBOUND} of a global. */
  int of(Name name) {
    return bindings.getOrDefault(name, Scope.UNBOUND);
  }

  /** Whether a name is a global of which the tree says nothing, as those of the library are. */
  boolean isForeign(Name name) {
    return of(name) == Scope.UNBOUND && !own.contains(name.text());
  }

  private void read(Node node) {
    switch (node) {
      case Name name -> bindings.put(name, scope.binding(name.text()));
      case FunctionExpression function -> {
        int mark = scope.enter();
        declare(function.parameters());
        readAll(function.body().children());
        scope.leave(mark);
      }
      case Block block -> {
        int mark = scope.enter();
        readAll(block.children());
        scope.leave(mark);
      }
      case Repeat loop -> {
        int mark = scope.enter();
        readAll(loop.body().children());
        read(loop.condition());
        scope.leave(mark);
      }
      case LocalAssignment local -> {
        readAll(local.values());
        declare(local.names());
      }
      case LocalFunction local -> {
        declare(List.of(local.name()));
        read(local.function());
      }
      case NumericFor loop -> loop(loop, List.of(loop.variable()), loop.body());
      case GenericFor loop -> loop(loop, loop.names(), loop.body());
      case Assignment assignment -> {
        readAll(assignment.children());
        assignment.targets().forEach(this::own);
      }
      default -> readAll(node.children());
    }
  }

  private void readAll(List<? extends Node> nodes) {
    nodes.forEach(this::read);
  }

  private void loop(Node loop, List<Name> names, Block body) {
    for (Node child : loop.children()) {
      if (child != body && names.stream().noneMatch(name -> name == child)) {
        read(child);
      }
    }
    int mark = scope.enter();
    declare(names);
    read(body);
    scope.leave(mark);
  }

  private void declare(List<Name> names) {
    names.forEach(name -> bindings.put(name, scope.declare(name.text())));
  }

  private void own(Node target) {
    if (target instanceof Name name && of(name) == Scope.UNBOUND) {
      own.add(name.text());
    }
  }
}
