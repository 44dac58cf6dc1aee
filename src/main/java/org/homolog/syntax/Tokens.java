package org.homolog.syntax;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

/**
 * The tokens of a chunk without layout and comments, as spans of its source.
 *
 * <p>The arrays are shared, not copied: read only.
 *
 * @param types the lexer's token types, {@link #NAME} for names
 * @param starts offset of each token's first byte
 * @param ends offset after each token's last byte
 * @param lines line of each token's first byte, counted from 1
 */
@SuppressWarnings("ArrayRecordComponent") // primitive columns of a hot path
public record Tokens(byte[] source, int[] types, int[] starts, int[] ends, int[] lines) {
  /** The type of names. */
  public static final int NAME = 0;

  /** The number of tokens. */
  public int size() {
    return starts.length;
  }

  /** The bytes of token {@code index}, each as the character of its value (ISO 8859-1). */
  public String text(int index) {
    return new String(source, starts[index], ends[index] - starts[index], ISO_8859_1);
  }
}
