package org.homolog.normalize;

import java.lang.reflect.RecordComponent;
import java.util.List;
import org.homolog.syntax.If;
import org.homolog.syntax.Position;
import org.jspecify.annotations.Nullable;

/** A tree as text without positions, an {@code if} alone after {@code else} as {@code elseif}. */
final class TreeText {
  private TreeText() {}

  static String of(@Nullable Object part) {
    return switch (part) {
      case null -> "null";
      case If s
          when s.otherwise() != null
              && s.otherwise().statements().size() == 1
              && s.otherwise().statements().getFirst() instanceof If nested -> {
        var clauses = new java.util.ArrayList<>(s.clauses());
        clauses.addAll(nested.clauses());
        yield of(new If(s.position(), clauses, nested.otherwise()));
      }
      case Record node -> {
        var text = new StringBuilder(node.getClass().getSimpleName()).append('(');
        String separator = "";
        for (RecordComponent component : node.getClass().getRecordComponents()) {
          if (component.getType() != Position.class) {
            text.append(separator).append(of(value(node, component)));
            separator = ", ";
          }
        }
        yield text.append(')').toString();
      }
      case List<?> list -> list.stream().map(TreeText::of).toList().toString();
      default -> part.toString();
    };
  }

  private static @Nullable Object value(Record node, RecordComponent component) {
    try {
      return component.getAccessor().invoke(node);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
