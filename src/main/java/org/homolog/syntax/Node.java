package org.homolog.syntax;

import java.util.List;

/** A node of the abstract syntax tree. */
public sealed interface Node permits Chunk, Block, Statement, IfClause, Expression, TableField {
  /** Where its first token stands. */
  Position position();

  /** Its child nodes in source order. */
  List<? extends Node> children();
}
