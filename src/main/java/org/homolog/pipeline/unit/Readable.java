package org.homolog.pipeline.unit;

import java.util.Optional;
import org.homolog.parse.Parsed;
import org.homolog.parse.Unparsable;

/**
 * A source as far as it can be read.
 *
 * @param failure why it is not Lua 5.1, if it is not; {@code parsed} is then what was left when the
 *     lines were left out at which the parser stops
 */
public record Readable(Parsed parsed, Optional<Unparsable> failure) {}
