package org.homolog.consolidation.alignment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.homolog.syntax.TableConstructor;
import org.homolog.syntax.TableField;

/**
 * The fields of a table constructor by their keys.
 *
 * @param byKey those under a literal key or a place in the list, the last where several have one
 * @param others those under a key that is known at run time only
 */
public record Entries(Map<Literal.Scalar, TableField> byKey, List<TableField.Keyed> others) {
  public Entries {
    byKey = Collections.unmodifiableMap(byKey);
    others = List.copyOf(others);
  }

  /** The fields of a table. */
  public static Entries of(TableConstructor table) {
    var byKey = new LinkedHashMap<Literal.Scalar, TableField>();
    var others = new ArrayList<TableField.Keyed>();
    int next = 1;
    for (TableField field : table.fields()) {
      switch (field) {
        case TableField.Positional _ -> byKey.put(Literal.Scalar.number(next++), field);
        case TableField.Named named -> byKey.put(Literal.Scalar.string(named.name()), field);
        case TableField.Keyed keyed -> {
          Literal.Scalar key = Literal.scalar(keyed.key());
          if (key == null) {
            others.add(keyed);
          } else {
            byKey.put(key, keyed);
          }
        }
      }
    }
    return new Entries(byKey, others);
  }
}
