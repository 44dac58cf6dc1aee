package org.homolog.evaluation;

/**
 * Two files of which somebody has said whether they are clones.
 *
 * @param left path below the root
 * @param right path below the root
 * @param label {@code positive}, {@code negative} or another word
 * @param kind how the pair came about
 */
public record LabelledPair(String left, String right, String label, String kind) {}
