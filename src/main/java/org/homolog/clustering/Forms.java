package org.homolog.clustering;

/**
 * The canonical forms, by their digests, that a clustering has compared with each other.
 *
 * @param ofVariants of its variants, in their order; those that do not parse have none, and are
 *     last
 * @param others that are like no other, in any order
 */
@SuppressWarnings("ArrayRecordComponent") // hundreds of thousands
public record Forms(long[] ofVariants, long[] others) {
  public static final Forms NONE = new Forms(new long[0], new long[0]);
}
