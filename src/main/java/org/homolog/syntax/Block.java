package org.homolog.syntax;

import java.util.List;

/** A list of statements with a scope of its own. */
public record Block(Position position, List<Statement> statements) implements Node {
  public Block {
    statements = List.copyOf(statements);
  }

  @Override
  public List<? extends Node> children() {
    return statements;
  }
}
