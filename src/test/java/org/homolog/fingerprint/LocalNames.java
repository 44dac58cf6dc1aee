package org.homolog.fingerprint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.homolog.syntax.Block;
import org.homolog.syntax.Chunk;
import org.homolog.syntax.Expression;
import org.homolog.syntax.FunctionDeclaration;
import org.homolog.syntax.FunctionExpression;
import org.homolog.syntax.GenericFor;
import org.homolog.syntax.LocalAssignment;
import org.homolog.syntax.LocalFunction;
import org.homolog.syntax.Name;
import org.homolog.syntax.Node;
import org.homolog.syntax.NumericFor;
import org.homolog.syntax.Repeat;

/** Which tokens of a chunk name locals, by the manual's rules of scope. */
final class LocalNames {
  /** Names that mean something by themselves: MediaWiki's frame and the hidden parameter. */
  private static final Set<String> FIXED = Set.of("frame", "self");

  /** A use of a local, and the other locals that could stand there by their own names. */
  record Use(int token, String name, List<String> others) {}

  private record Binding(String name) {}

  private final Map<Integer, String> tokens = new TreeMap<>();
  private final List<Use> uses = new ArrayList<>();
  private final List<Binding> scope = new ArrayList<>();

  LocalNames(Chunk chunk) {
    read(chunk.body());
  }

  /** The names of all tokens that declare or use a local, by the tokens' indices. */
  Map<Integer, String> tokens() {
    return tokens;
  }

  /** The uses that are no declarations. */
  List<Use> uses() {
    return uses;
  }

  private void declare(Name name) {
    declare(name.text());
    if (!FIXED.contains(name.text())) {
      tokens.put(name.position().token(), name.text());
    }
  }

  private void declare(String name) {
    scope.add(new Binding(name));
  }

  private void use(Name name) {
    Map<String, Binding> visible = new HashMap<>();
    scope.forEach(binding -> visible.put(binding.name(), binding));
    if (visible.containsKey(name.text()) && !FIXED.contains(name.text())) {
      tokens.put(name.position().token(), name.text());
      List<String> others =
          visible.keySet().stream().filter(other -> !other.equals(name.text())).sorted().toList();
      uses.add(new Use(name.position().token(), name.text(), others));
    }
  }

  private void inside(Runnable body) {
    int mark = scope.size();
    body.run();
    scope.subList(mark, scope.size()).clear();
  }

  private void read(Node node) {
    switch (node) {
      case Name name -> use(name);
      case Block block -> inside(() -> block.statements().forEach(this::read));
      case LocalAssignment local -> {
        local.values().forEach(this::read);
        local.names().forEach(this::declare);
      }
      case LocalFunction local -> {
        declare(local.name());
        read(local.function());
      }
      case FunctionDeclaration declaration -> {
        read(declaration.target());
        inside(
            () -> {
              if (declaration.method()) {
                declare("self");
              }
              read(declaration.function());
            });
      }
      case FunctionExpression function ->
          inside(
              () -> {
                function.parameters().forEach(this::declare);
                read(function.body());
              });
      case NumericFor loop -> {
        read(loop.start());
        read(loop.limit());
        Expression step = loop.step();
        if (step != null) {
          read(step);
        }
        inside(
            () -> {
              declare(loop.variable());
              read(loop.body());
            });
      }
      case GenericFor loop -> {
        loop.iterators().forEach(this::read);
        inside(
            () -> {
              loop.names().forEach(this::declare);
              read(loop.body());
            });
      }
      case Repeat loop ->
          inside(
              () -> {
                loop.body().statements().forEach(this::read);
                read(loop.condition());
              });
      default -> node.children().forEach(this::read);
    }
  }
}
