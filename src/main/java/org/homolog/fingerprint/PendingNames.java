package org.homolog.fingerprint;

/**
 * Names that stand before the values they are bound to: their tokens are added first and bound
 * later.
 */
final class PendingNames {
  private final TokenBuffer tokens;
  private final int[] at;
  private int added;
  private int bound;

  PendingNames(TokenBuffer tokens, int count) {
    this.tokens = tokens;
    at = new int[count];
  }

  void add(int line) {
    at[added++] = tokens.size();
    tokens.add(Symbol.NAME.ordinal(), TokenKind.LOCAL, 0, line);
  }

  void set(int binding) {
    tokens.setValue(at[bound++], binding);
  }
}
