package org.homolog.fingerprint;

import org.homolog.corpus.Capabilities;
import org.homolog.corpus.LineRange;

/**
 * What stands for a code unit in comparisons.
 *
 * @param extent where it stands and how large it is
 * @param digests hashes of its forms
 * @param features what it is compared by
 * @param capabilities what it needs of its surroundings
 */
public record Fingerprint(
    Extent extent, Digests digests, Features features, Capabilities capabilities) {
  /**
   * @param ordinal 0 for the module, then its functions in source order
   * @param lines first and last line in the source
   * @param tokens the number of tokens of its blind form
   */
  public record Extent(int ordinal, LineRange lines, int tokens) {}

  /**
   * @param exact of the tokens without layout and comments
   * @param surface of the tokens but for the text of names
   * @param shape of the tokens' types
   * @param canonical of the canonical form, locals numbered by first occurrence
   * @param parameterized of the blind form, names numbered by first occurrence (Baker's
   *     parameterized match), literals left out
   * @param translated of the canonical form, likewise, with keys that are written as strings left
   *     out too, as a translation changes them like any string
   */
  public record Digests(
      long exact, long surface, long shape, long canonical, long parameterized, long translated) {}

  /** What a unit is, in so far as units are compared by it. */
  public enum Kind {
    /** A module of code. */
    MODULE,
    /** A module of data. */
    DATA,
    FUNCTION
  }

  /**
   * @param shingles runs of {@link Shingler#LENGTH} tokens of the blind form, or a data module's
   *     entries
   * @param evidence fields, keys, globals and strings: what the blind form erases but a copy tends
   *     to keep
   */
  public record Features(Kind kind, WeightedSet shingles, WeightedSet evidence) {
    /** The shingles (or entries) by which a unit is retrieved. */
    public WeightedSet selected() {
      return Selection.select(shingles);
    }

    /** Whether it is a data module: its shingles are then its entries. */
    public boolean data() {
      return kind == Kind.DATA;
    }
  }

  /** Whether it stands for a whole module. */
  public boolean isModule() {
    return extent.ordinal() == 0;
  }
}
