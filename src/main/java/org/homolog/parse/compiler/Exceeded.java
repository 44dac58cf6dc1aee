package org.homolog.parse.compiler;

import org.homolog.syntax.Position;

/**
 * A limit of the code generator that a source exceeds.
 *
 * @param position of the statement or expression whose code exceeds the limit
 */
public record Exceeded(Position position, String reason) {}
