package org.homolog.consolidation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.homolog.syntax.Assignment;
import org.homolog.syntax.BinaryExpression;
import org.homolog.syntax.Expression;
import org.homolog.syntax.FunctionCall;
import org.homolog.syntax.FunctionExpression;
import org.homolog.syntax.Identifiers;
import org.homolog.syntax.IndexExpression;
import org.homolog.syntax.LocalAssignment;
import org.homolog.syntax.LocalFunction;
import org.homolog.syntax.MethodCall;
import org.homolog.syntax.Name;
import org.homolog.syntax.Node;
import org.homolog.syntax.NumericFor;
import org.homolog.syntax.Return;
import org.homolog.syntax.StringLiteral;
import org.homolog.syntax.TableConstructor;
import org.homolog.syntax.TableField;

/**
 * Names for literals by their context: what they are assigned to, their key, what they are compared
 * with, or the called function and the argument's position; of each name one only.
 */
final class ParameterNames {
  private static final int MAX_LENGTH = 40;
  private static final Pattern NO_LETTERS = Pattern.compile("[^A-Za-z0-9_]+");
  private static final Pattern MARGINS = Pattern.compile("^[_0-9]+|_+$");

  private final Map<Node, String> contexts = new IdentityHashMap<>();
  private final Set<String> taken = new HashSet<>();

  /** For each name that was taken before the last number that it was told apart by. */
  private final Map<String, Integer> numbers = new HashMap<>();

  ParameterNames(Node root) {
    read(root, "", "");
  }

  /** A new name for a literal of the tree. */
  String name(Expression literal) {
    String context = identifier(contexts.getOrDefault(literal, ""));
    String base = context.isEmpty() ? "value_" + literal.position().line() : context;
    String name = base;
    while (!taken.add(name)) {
      name = base + "_" + numbers.merge(base, 2, (last, _) -> last + 1);
    }
    return name;
  }

  private static String identifier(String text) {
    String name = MARGINS.matcher(NO_LETTERS.matcher(text).replaceAll("_")).replaceAll("");
    if (name.length() > MAX_LENGTH || name.length() < 2 && text.length() > name.length()) {
      return "";
    }
    return Identifiers.isIdentifier(name) ? name : "";
  }

  /**
   * @param context what a literal here would be named by, or empty
   * @param function the name of the function it stands in, or empty
   */
  private void read(Node node, String context, String function) {
    contexts.put(node, context);
    switch (node) {
      case LocalAssignment s ->
          readEach(s.values(), i -> i < s.names().size() ? s.names().get(i).text() : "", function);
      case LocalFunction s -> read(s.function(), s.name().text(), function);
      case Assignment s -> {
        s.targets().forEach(target -> read(target, "", function));
        readEach(
            s.values(), i -> i < s.targets().size() ? nameOf(s.targets().get(i)) : "", function);
      }
      case FunctionExpression f -> read(f.body(), "", context);
      case Return s -> s.values().forEach(value -> read(value, function, function));
      case NumericFor s ->
          s.children()
              .forEach(
                  child ->
                      read(
                          child, child instanceof Expression ? s.variable().text() : "", function));
      case FunctionCall call -> {
        read(call.function(), "", function);
        arguments(call.arguments(), nameOf(call.function()), function);
      }
      case MethodCall call -> {
        read(call.object(), "", function);
        arguments(call.arguments(), call.method(), function);
      }
      case IndexExpression index -> {
        read(index.object(), "", function);
        read(index.key(), key(index), function);
      }
      case BinaryExpression e -> binary(e, context, function);
      case TableConstructor table ->
          table.fields().forEach(field -> field(field, context, function));
      default -> node.children().forEach(child -> read(child, passed(node, context), function));
    }
  }

  private interface Naming {
    String of(int index);
  }

  private void readEach(List<Expression> values, Naming naming, String function) {
    for (int i = 0; i < values.size(); i++) {
      read(values.get(i), naming.of(i), function);
    }
  }

  private void arguments(List<Expression> arguments, String callee, String function) {
    readEach(arguments, i -> callee.isEmpty() ? "" : callee + "_" + (i + 1), function);
  }

  /** A comparison names a literal by what it is compared with; other operators pass a name on. */
  private void binary(BinaryExpression e, String context, String function) {
    boolean compares =
        switch (e.operator()) {
          case EQUAL, NOT_EQUAL, LESS, LESS_EQUAL, GREATER, GREATER_EQUAL -> true;
          default -> false;
        };
    boolean chooses = e.operator() == BinaryExpression.Operator.OR && context.isEmpty();
    read(e.left(), compares ? nameOf(e.right()) : context, function);
    read(e.right(), compares || chooses ? nameOf(e.left()) : context, function);
  }

  private void field(TableField field, String context, String function) {
    contexts.put(field, context);
    switch (field) {
      case TableField.Positional f -> read(f.value(), context, function);
      case TableField.Named f -> read(f.value(), f.name(), function);
      case TableField.Keyed f -> {
        String key = f.key() instanceof StringLiteral string ? string.value() : "";
        read(f.key(), key, function);
        read(f.value(), identifier(key).isEmpty() ? context : key, function);
      }
    }
  }

  /** Only expressions hand a name on to their parts. */
  private static String passed(Node node, String context) {
    return node instanceof Expression ? context : "";
  }

  private static String key(IndexExpression index) {
    return index.key() instanceof StringLiteral key ? key.value() : nameOf(index.object());
  }

  /** What an expression is called in the source, or empty. */
  private static String nameOf(Expression expression) {
    return switch (expression) {
      case Name name -> name.text();
      case IndexExpression index when index.key() instanceof StringLiteral key -> key.value();
      case IndexExpression index -> nameOf(index.object());
      case FunctionCall call when !call.arguments().isEmpty() ->
          nameOf(call.arguments().getFirst());
      case MethodCall call -> nameOf(call.object());
      default -> "";
    };
  }
}
