package org.homolog.syntax;

import java.util.List;

/** A field of a table constructor. */
public sealed interface TableField extends Node {
  /** The value it stores. */
  Expression value();

  /** {@code value}, stored under the next integer. */
  record Positional(Position position, Expression value) implements TableField {
    @Override
    public List<? extends Node> children() {
      return List.of(value);
    }
  }

  /** {@code name = value}. */
  record Named(Position position, String name, Expression value) implements TableField {
    @Override
    public List<? extends Node> children() {
      return List.of(value);
    }
  }

  /** {@code [key] = value}. */
  record Keyed(Position position, Expression key, Expression value) implements TableField {
    @Override
    public List<? extends Node> children() {
      return List.of(key, value);
    }
  }
}
