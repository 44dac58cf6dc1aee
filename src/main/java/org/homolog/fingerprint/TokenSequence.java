package org.homolog.fingerprint;

import java.util.Arrays;
import java.util.List;
import org.homolog.syntax.Position;

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
   * @param from position of its first token in the source
   * @param to position of its last token in the source
   */
  public record FunctionSpan(int start, int end, Position from, Position to) {}

  /** The number of tokens. */
  public int size() {
    return symbols.length;
  }

  /** The tokens of one of its functions, without the functions in it. */
  public TokenSequence within(FunctionSpan span) {
    return new TokenSequence(
        Arrays.copyOfRange(symbols, span.start(), span.end()),
        Arrays.copyOfRange(kinds, span.start(), span.end()),
        Arrays.copyOfRange(values, span.start(), span.end()),
        Arrays.copyOfRange(lines, span.start(), span.end()),
        List.of());
  }
}
