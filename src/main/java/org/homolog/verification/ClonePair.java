package org.homolog.verification;

import org.homolog.corpus.CodeUnit;

/**
 * Two code units that were compared exactly.
 *
 * @param likeness how alike they are
 */
public record ClonePair(CodeUnit left, CodeUnit right, Likeness likeness) {}
