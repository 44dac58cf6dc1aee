package org.homolog.syntax;

import java.util.List;

/** {@code {fields}}. */
public record TableConstructor(Position position, List<TableField> fields) implements Expression {
  public TableConstructor {
    fields = List.copyOf(fields);
  }

  @Override
  public List<? extends Node> children() {
    return fields;
  }
}
