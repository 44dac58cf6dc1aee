package org.homolog.fingerprint;

import java.util.List;

/**
 * The tokens of a normal form as columns: symbol, what was erased, source line.
 *
 * <p>The arrays are shared, not copied: read only.
 *
 * @param symbols codes of {@link Symbol}
 * @param kinds ordinals of {@link TokenKind}
 * @param values what the symbol leaves out: see {@link TokenKind}
 * @param lines where each token came from, counted from 1
 * @param functions the functions in it, in source order
 */
@SuppressWarnings("ArrayRecordComponent") // primitive columns of a hot path
public record TokenSequence(
    int[] symbols, byte[] kinds, long[] values, int[] lines, List<FunctionSpan> functions) {
  public TokenSequence {
    functions = List.copyOf(functions);
  }

  /**
   * Where a function stands.
   *
   * @param start index of its first token
   * @param end index after its last token
   */
  public record FunctionSpan(int start, int end, int firstLine, int lastLine) {}

  /** The number of tokens. */
  public int size() {
    return symbols.length;
  }
}
