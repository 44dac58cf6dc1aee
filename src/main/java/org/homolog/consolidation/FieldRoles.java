package org.homolog.consolidation;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.homolog.consolidation.Parameter.Role;
import org.homolog.syntax.Assignment;
import org.homolog.syntax.Chunk;
import org.homolog.syntax.Expression;
import org.homolog.syntax.IndexExpression;
import org.homolog.syntax.Name;
import org.homolog.syntax.Node;
import org.homolog.syntax.Return;
import org.homolog.syntax.StringLiteral;
import org.homolog.syntax.TableConstructor;
import org.homolog.syntax.TableField;

/** Tells by where a tree sets fields what their names are to it. */
final class FieldRoles {
  private final Set<String> set = new HashSet<>();
  private final Set<String> exported = new HashSet<>();

  /** The local that the module returns, or empty. */
  private String returned = "";

  FieldRoles(Node root) {
    if (root instanceof Chunk chunk
        && !chunk.body().statements().isEmpty()
        && chunk.body().statements().getLast() instanceof Return(_, List<Expression> values)
        && values.size() == 1) {
      switch (values.getFirst()) {
        case Name name -> returned = name.text();
        case TableConstructor table -> addKeys(table, exported);
        default -> {}
      }
    }
    read(root);
  }

  /** The role of a field's name. */
  Role of(String name) {
    if (exported.contains(name)) {
      return Role.EXPORT;
    }
    return set.contains(name) ? Role.OWN_FIELD : Role.FIELD;
  }

  private void read(Node node) {
    if (node instanceof Assignment assignment) {
      assignment.targets().forEach(this::target);
    } else if (node instanceof TableConstructor table) {
      addKeys(table, set);
    }
    node.children().forEach(this::read);
  }

  private void target(Expression target) {
    if (target instanceof IndexExpression(_, Expression object, StringLiteral key)) {
      boolean exports = object instanceof Name name && name.text().equals(returned);
      (exports ? exported : set).add(key.value());
    }
  }

  private static void addKeys(TableConstructor table, Set<String> keys) {
    for (TableField field : table.fields()) {
      if (field instanceof TableField.Keyed keyed && keyed.key() instanceof StringLiteral key) {
        keys.add(key.value());
      }
    }
  }
}
