package org.homolog.consolidation.alignment;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.homolog.deadline.Deadline;
import org.homolog.syntax.BinaryExpression;
import org.homolog.syntax.BooleanLiteral;
import org.homolog.syntax.FunctionExpression;
import org.homolog.syntax.IndexExpression;
import org.homolog.syntax.LocalAssignment;
import org.homolog.syntax.MethodCall;
import org.homolog.syntax.Name;
import org.homolog.syntax.NilLiteral;
import org.homolog.syntax.Node;
import org.homolog.syntax.NumberLiteral;
import org.homolog.syntax.StringLiteral;
import org.homolog.syntax.TableConstructor;
import org.homolog.syntax.TableField;
import org.homolog.syntax.UnaryExpression;

/** What is known of each node of a tree, gathered once from the leaves up. */
final class Outline {
  private static final long LITERAL = 7;
  private static final long LOCAL = 11;

  /**
   * @param content a hash of the node but for the names of locals
   * @param shape a hash of the node but for literals and for names that the library does not give
   * @param literal whether it is made of literals alone
   * @param lastLine of the source, counted from 1
   * @param size the number of nodes in it
   * @param library whether it is a name of the library or an index into one
   */
  record Summary(
      long content, long shape, boolean literal, int lastLine, int size, boolean library) {}

  private final Bindings bindings;
  private final Map<Node, Summary> summaries = new IdentityHashMap<>();

  Outline(Node root, Bindings bindings) {
    this.bindings = bindings;
    summarize(root);
  }

  Summary of(Node node) {
    return Objects.requireNonNull(summaries.get(node));
  }

  private Summary summarize(Node node) {
    Deadline.check();
    long content = node.getClass().getSimpleName().hashCode();
    long shape = content;
    boolean literal = mayBeLiteral(node);
    int lastLine = node instanceof FunctionExpression f ? f.end().line() : node.position().line();
    int size = 1;
    for (Node child : node.children()) {
      Summary part = summarize(child);
      content = mix(content, part.content());
      shape = mix(shape, isFieldName(node, child) ? fieldName(node, part) : part.shape());
      literal &= part.literal();
      lastLine = Math.max(lastLine, part.lastLine());
      size += part.size();
    }
    content = mix(content, held(node));
    shape = literal ? LITERAL : mix(shape, holds(node) ? held(node) : 0);
    var summary = new Summary(content, shape, literal, lastLine, size, library(node));
    summaries.put(node, summary);
    return summary;
  }

  private static boolean mayBeLiteral(Node node) {
    return switch (node) {
      case NilLiteral _, BooleanLiteral _, NumberLiteral _, StringLiteral _ -> true;
      case UnaryExpression e ->
          e.operator() == UnaryExpression.Operator.NEGATE && e.operand() instanceof NumberLiteral;
      case TableConstructor table -> Entries.of(table).others().isEmpty();
      case TableField _ -> true;
      default -> false;
    };
  }

  private static boolean isFieldName(Node node, Node child) {
    return node instanceof IndexExpression index
        && index.key() == child
        && child instanceof StringLiteral;
  }

  /** What the name of a field adds to a shape: the name, if it is the library's. */
  private long fieldName(Node index, Summary name) {
    return isOfLibrary((IndexExpression) index) ? name.content() : LOCAL;
  }

  /** Whether an expression is {@code mw.text.trim} or the like. */
  boolean isOfLibrary(IndexExpression index) {
    return of(index.object()).library();
  }

  private boolean library(Node node) {
    return switch (node) {
      case Name name -> bindings.isForeign(name);
      case IndexExpression index -> isOfLibrary(index);
      default -> false;
    };
  }

  /** Whether what a node holds belongs to its shape. */
  private boolean holds(Node node) {
    return !(node instanceof Name name) || bindings.isForeign(name);
  }

  /** A hash of what a node holds beside its children. */
  private long held(Node node) {
    return switch (node) {
      case Name n -> bindings.isForeign(n) ? n.text().hashCode() : LOCAL;
      case StringLiteral n -> n.value().hashCode() + ((long) n.value().length() << Integer.SIZE);
      case NumberLiteral n -> Double.hashCode(n.value());
      case BooleanLiteral n -> n.value() ? 1 : 2;
      case BinaryExpression n -> n.operator().symbol().hashCode();
      case UnaryExpression n -> n.operator().symbol().hashCode();
      case MethodCall n -> n.method().hashCode();
      case FunctionExpression n -> n.parameters().size() + (n.vararg() ? 1000L : 0);
      case LocalAssignment n -> n.names().size();
      default -> 0;
    };
  }

  private static long mix(long hash, long part) {
    return Long.rotateLeft(hash, 5) * 0x9E3779B97F4A7C15L + part;
  }

  /** The lines that nodes cover, for each the first and the last. */
  List<int[]> lines(List<? extends Node> nodes) {
    return nodes.stream()
        .map(
            node -> {
              int first = node.position().line();
              return new int[] {first, Math.max(first, of(node).lastLine())};
            })
        .toList();
  }
}
