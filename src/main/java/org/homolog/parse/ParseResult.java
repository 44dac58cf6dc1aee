package org.homolog.parse;

/** What became of a source. */
public sealed interface ParseResult permits Parsed, Unparsable {}
