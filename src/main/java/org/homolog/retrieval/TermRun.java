package org.homolog.retrieval;

import java.util.function.IntToLongFunction;
import java.util.function.IntUnaryOperator;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;

/**
 * Postings of a field in the order of their terms, and those of one term in the order of their
 * documents.
 */
final class TermRun extends Terms {
  private static final int DOCUMENT_BITS = 24;
  private static final int DIGIT_BITS = 10;

  static final int MOST_DOCUMENTS = 1 << DOCUMENT_BITS;

  /** Writes the term of a posting. */
  interface TermWriter {
    void write(int place, BytesRef term);
  }

  private final int size;
  private final int termBytes;
  private final IntToLongFunction terms;
  private final IntUnaryOperator documents;
  private final TermWriter writer;

  /**
   * Takes the term, as a number, and the document of each posting by its place.
   *
   * @param termBytes the length of every term
   */
  TermRun(
      int size,
      int termBytes,
      IntToLongFunction terms,
      IntUnaryOperator documents,
      TermWriter writer) {
    this.size = size;
    this.termBytes = termBytes;
    this.terms = terms;
    this.documents = documents;
    this.writer = writer;
  }

  /** A posting as a number: a term of 40 bits and the document. */
  static long of(long term, int document) {
    return term << DOCUMENT_BITS | document;
  }

  static long term(long posting) {
    return posting >>> DOCUMENT_BITS;
  }

  static int document(long posting) {
    return (int) posting & MOST_DOCUMENTS - 1;
  }

  /** The first postings in order, if those of each term are in order already. */
  static long[] sort(long[] postings, int size) {
    long[] from = postings;
    long[] to = new long[size];
    for (int shift = DOCUMENT_BITS; shift < Long.SIZE; shift += DIGIT_BITS) {
      sort(from, to, size, shift);
      long[] sorted = to;
      to = from;
      from = sorted;
    }
    return from;
  }

  /** Sorts by one digit, and leaves those in their order that have the same. */
  private static void sort(long[] from, long[] to, int size, int shift) {
    int mask = (1 << DIGIT_BITS) - 1;
    int[] next = new int[mask + 2];
    for (int i = 0; i < size; i++) {
      next[((int) (from[i] >>> shift) & mask) + 1]++;
    }
    for (int digit = 0; digit < mask; digit++) {
      next[digit + 1] += next[digit];
    }
    for (int i = 0; i < size; i++) {
      to[next[(int) (from[i] >>> shift) & mask]++] = from[i];
    }
  }

  int postings() {
    return size;
  }

  /** The place after the last posting of the term at a place. */
  int end(int place) {
    long term = terms.applyAsLong(place);
    int end = place + 1;
    while (end < size && terms.applyAsLong(end) == term) {
      end++;
    }
    return end;
  }

  int documentAt(int place) {
    return documents.applyAsInt(place);
  }

  void write(int place, BytesRef term) {
    writer.write(place, term);
  }

  @Override
  public TermsEnum iterator() {
    return new TermRunEnum(this, termBytes);
  }

  @Override
  public long size() {
    return -1; // is not known
  }

  @Override
  public long getSumTotalTermFreq() {
    return size;
  }

  @Override
  public long getSumDocFreq() {
    return size;
  }

  @Override
  public int getDocCount() {
    return -1; // is not known
  }

  @Override
  public boolean hasFreqs() {
    return false;
  }

  @Override
  public boolean hasOffsets() {
    return false;
  }

  @Override
  public boolean hasPositions() {
    return false;
  }

  @Override
  public boolean hasPayloads() {
    return false;
  }
}
