package org.homolog.consolidation.alignment;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.homolog.normalize.Form;
import org.homolog.normalize.Normalizer;
import org.homolog.parse.Parsed;
import org.homolog.syntax.BooleanLiteral;
import org.homolog.syntax.Chunk;
import org.homolog.syntax.Expression;
import org.homolog.syntax.FunctionExpression;
import org.homolog.syntax.Node;
import org.homolog.syntax.StringLiteral;
import org.homolog.syntax.TableConstructor;
import org.homolog.syntax.Tokens;
import org.homolog.syntax.UnaryExpression;

/** A module, or one of its functions, in canonical form, with what is known of its nodes. */
public final class Tree {
  private final Node root;
  private final Tokens tokens;
  private final Bindings bindings;
  private final Outline outline;

  private Tree(Chunk chunk, Node root, Tokens tokens) {
    this.root = root;
    this.tokens = tokens;
    bindings = new Bindings(chunk);
    outline = new Outline(root, bindings);
  }

  /**
   * The tree of a code unit of a module, if the module has the function.
   *
   * @param ordinal 0 for the module, else the function's place in the source's order
   */
  public static Optional<Tree> of(Parsed parsed, int ordinal) {
    Chunk chunk = new Normalizer(Form.CANONICAL).normalize(parsed.chunk());
    Optional<? extends Node> root =
        ordinal == 0 ? Optional.of(chunk) : functions(chunk).skip(ordinal - 1L).findFirst();
    return root.map(node -> new Tree(chunk, node, parsed.tokens()));
  }

  /** In the order of the source, which the normal form may have changed. */
  private static Stream<FunctionExpression> functions(Chunk chunk) {
    var functions = new ArrayList<FunctionExpression>();
    collect(chunk, functions);
    return functions.stream()
        .sorted(Comparator.comparingInt(function -> function.position().token()));
  }

  private static void collect(Node node, List<FunctionExpression> functions) {
    if (node instanceof FunctionExpression function) {
      functions.add(function);
    }
    node.children().forEach(child -> collect(child, functions));
  }

  /** A chunk or a function. */
  public Node root() {
    return root;
  }

  Bindings bindings() {
    return bindings;
  }

  Outline outline() {
    return outline;
  }

  /** A literal as it is written; the name of a field, written without quotes, in quotes. */
  public String text(Expression literal) {
    int token = literal.position().token();
    return switch (literal) {
      case BooleanLiteral e -> Boolean.toString(e.value()); // some are made by the normal form
      case StringLiteral e when tokens.types()[token] == Tokens.NAME -> '"' + e.value() + '"';
      case UnaryExpression e -> "-" + text(e.operand());
      case TableConstructor _ -> text(token, closing(token));
      default -> text(token, token);
    };
  }

  private String text(int first, int last) {
    int start = tokens.starts()[first];
    return new String(tokens.source(), start, tokens.ends()[last] - start, UTF_8);
  }

  /** The token that closes what a brace opens. */
  private int closing(int open) {
    int depth = 0;
    int token = open;
    while (true) {
      depth += isSymbol(token, '{') ? 1 : isSymbol(token, '}') ? -1 : 0;
      if (depth == 0) {
        return token;
      }
      token++;
    }
  }

  private boolean isSymbol(int token, char symbol) {
    int start = tokens.starts()[token];
    return tokens.source()[start] == symbol && tokens.ends()[token] == start + 1;
  }
}
