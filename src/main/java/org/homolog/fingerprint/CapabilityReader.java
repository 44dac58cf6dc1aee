package org.homolog.fingerprint;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.homolog.corpus.Capabilities;
import org.homolog.deadline.Deadline;
import org.homolog.syntax.Assignment;
import org.homolog.syntax.BinaryExpression;
import org.homolog.syntax.Block;
import org.homolog.syntax.Chunk;
import org.homolog.syntax.Expression;
import org.homolog.syntax.FunctionCall;
import org.homolog.syntax.FunctionExpression;
import org.homolog.syntax.GenericFor;
import org.homolog.syntax.IndexExpression;
import org.homolog.syntax.LocalAssignment;
import org.homolog.syntax.LocalFunction;
import org.homolog.syntax.MethodCall;
import org.homolog.syntax.Name;
import org.homolog.syntax.Node;
import org.homolog.syntax.NumberLiteral;
import org.homolog.syntax.NumericFor;
import org.homolog.syntax.Repeat;
import org.homolog.syntax.Scope;
import org.homolog.syntax.StringLiteral;

/** Finds what a module and each of its functions use of their surroundings. */
final class CapabilityReader {
  private static final Set<String> LOADERS = Set.of("require", "mw.loadData", "mw.loadJsonData");

  private static final class Found {
    final Set<String> uses = new HashSet<>();
    final Set<String> requires = new HashSet<>();

    void addAll(Found inner) {
      uses.addAll(inner.uses);
      requires.addAll(inner.requires);
    }

    Capabilities toCapabilities() {
      return uses.isEmpty() && requires.isEmpty()
          ? Capabilities.NONE
          : new Capabilities(new TreeSet<>(uses), new TreeSet<>(requires));
    }
  }

  private record Function(int token, Found found) {}

  private final Scope scope = new Scope();
  private final List<Found> open = new ArrayList<>();
  private final List<Function> functions = new ArrayList<>();

  CapabilityReader(Chunk chunk) {
    open.add(new Found());
    read(chunk.body());
    functions.sort(Comparator.comparingInt(Function::token));
  }

  Capabilities ofModule() {
    return open.getFirst().toCapabilities();
  }

  /** Of the {@code index}-th function in source order. */
  Capabilities ofFunction(int index) {
    return functions.get(index).found().toCapabilities();
  }

  private void read(Node node) {
    switch (node) {
      case FunctionExpression function -> {
        Deadline.check();
        var found = new Found();
        functions.add(new Function(function.position().token(), found));
        open.add(found);
        int mark = scope.enter();
        function.parameters().forEach(parameter -> scope.declare(parameter.text()));
        if (function.parameters().stream()
            .anyMatch(parameter -> parameter.text().equals("frame"))) {
          use("frame");
        }
        readAll(function.body());
        scope.leave(mark);
        open.removeLast();
        open.getLast().addAll(found);
      }
      case Block block -> {
        int mark = scope.enter();
        readAll(block);
        scope.leave(mark);
      }
      case Repeat loop -> {
        int mark = scope.enter();
        readAll(loop.body());
        read(loop.condition());
        scope.leave(mark);
      }
      case LocalAssignment local -> {
        local.values().forEach(this::read);
        local.names().forEach(name -> scope.declare(name.text()));
      }
      case LocalFunction local -> {
        scope.declare(local.name().text());
        read(local.function());
      }
      case NumericFor loop -> readLoop(loop, List.of(loop.variable()), loop.body());
      case GenericFor loop -> readLoop(loop, loop.names(), loop.body());
      case IndexExpression index -> readIndex(index);
      case FunctionCall call -> {
        readRequire(call);
        read(call.function());
        readAll(call.arguments());
      }
      case MethodCall call -> {
        read(call.object());
        readAll(call.arguments());
      }
      case Assignment assignment -> {
        readAll(assignment.targets());
        readAll(assignment.values());
      }
      case BinaryExpression binary -> {
        read(binary.left());
        read(binary.right());
      }
      case Name name -> useGlobal(name.text());
      case StringLiteral _, NumberLiteral _ -> {} // need nothing
      default -> readAll(node);
    }
  }

  private void readAll(Node node) {
    readAll(node.children());
  }

  private void readAll(List<? extends Node> nodes) {
    for (int i = 0; i < nodes.size(); i++) {
      read(nodes.get(i));
    }
  }

  private void readLoop(Node loop, List<Name> names, Block body) {
    for (Node child : loop.children()) {
      if (child != body && !names.contains(child)) {
        read(child);
      }
    }
    int mark = scope.enter();
    names.forEach(name -> scope.declare(name.text()));
    read(body);
    scope.leave(mark);
  }

  private void readRequire(FunctionCall call) {
    if (!call.arguments().isEmpty()
        && call.arguments().getFirst() instanceof StringLiteral title
        && LOADERS.contains(path(call.function()))) {
      open.getLast().requires.add(utf8(title.value()));
    }
  }

  private static String utf8(String bytes) {
    return new String(
        bytes.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1),
        java.nio.charset.StandardCharsets.UTF_8);
  }

  /** Reads a chain of keys at once: its part that is a path of the library, and other keys. */
  private void readIndex(IndexExpression index) {
    var keys = new ArrayDeque<Expression>(); // the first key on top
    Expression object = index;
    while (object instanceof IndexExpression(_, Expression inner, Expression key)) {
      keys.push(key);
      object = inner;
    }
    if (object instanceof Name name
        && name.text().equals("mw")
        && scope.binding("mw") == Scope.UNBOUND
        && keys.peek() instanceof StringLiteral first) {
      int dot = first.value().indexOf('.');
      use("mw." + (dot < 0 ? first.value() : first.value().substring(0, dot)));
    } else {
      read(object);
    }
    keys.forEach(this::read);
  }

  /** {@code require} or {@code mw.loadData} of unshadowed names; empty for longer paths. */
  private String path(Node node) {
    return switch (node) {
      case Name name -> scope.binding(name.text()) == Scope.UNBOUND ? name.text() : "";
      case IndexExpression(_, Name object, StringLiteral key) -> {
        String path = path(object);
        yield path.isEmpty() ? "" : path + "." + key.value();
      }
      default -> "";
    };
  }

  private void useGlobal(String name) {
    if (scope.binding(name) == Scope.UNBOUND
        && (name.equals("mw") || !Library.GLOBALS.contains(name))) {
      use(name);
    }
  }

  private void use(String what) {
    open.getLast().uses.add(what);
  }
}
