package org.homolog.syntax;

import java.util.List;

/**
 * A whole source: the unit of compilation.
 *
 * @param end where the end of the file stands
 */
public record Chunk(Position position, Block body, Position end) implements Node {
  @Override
  public List<? extends Node> children() {
    return List.of(body);
  }
}
