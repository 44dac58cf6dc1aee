package org.homolog.syntax;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code for variable = start, limit, step do body end}. */
public record NumericFor(
    Position position,
    Name variable,
    Expression start,
    Expression limit,
    @Nullable Expression step,
    Block body)
    implements Statement {
  @Override
  public List<? extends Node> children() {
    return step == null
        ? List.of(variable, start, limit, body)
        : List.of(variable, start, limit, step, body);
  }
}
