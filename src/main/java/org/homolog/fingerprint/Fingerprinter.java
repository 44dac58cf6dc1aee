package org.homolog.fingerprint;

import org.homolog.corpus.Capabilities;
import org.homolog.syntax.Chunk;
import org.homolog.syntax.Tokens;

/** Makes the fingerprints of a module and of its functions. */
public final class Fingerprinter {
  private final FingerprintOptions options;
  private final Rarity rarity;

  public Fingerprinter(FingerprintOptions options, Rarity rarity) {
    this.options = options;
    this.rarity = rarity;
  }

  /** What a module uses and requires, all its functions included. */
  public static Capabilities capabilities(Chunk chunk) {
    return new CapabilityReader(chunk).ofModule();
  }

  /**
   * The fingerprints of a module.
   *
   * @param tokens of the source
   * @param canonical the canonical form
   * @param blind the blind form
   */
  public Fingerprints fingerprint(Tokens tokens, Chunk canonical, Chunk blind) {
    return fingerprint(tokens, canonical, blind, FreeNames.GLOBALS, true);
  }

  /**
   * The fingerprints of a module.
   *
   * @param whole whether the source is Lua 5.1; the form of one of which lines were left out equals
   *     that of no other
   */
  public Fingerprints fingerprint(
      Tokens tokens, Chunk canonical, Chunk blind, FreeNames freeNames, boolean whole) {
    return new Fingerprints(options, rarity, tokens, canonical, blind, freeNames, whole);
  }
}
