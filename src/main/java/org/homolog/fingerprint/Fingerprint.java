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
      long exact, long surface, long shape, long canonical, long parameterized, long translated) {
    private static final long PART = 0x7061727453616C74L;

    /**
     * Returns hashes of the forms that two units have in common which differ by no more than a
     * consistent renaming and literals: exact, parameterized and translated.
     */
    public int[] renamedForms() {
      return new int[] {fold(exact), fold(parameterized), fold(translated)};
    }

    private static int fold(long digest) {
      return Long.hashCode(digest);
    }

    /** The digests of a source that is no Lua but for what could be read: equal to no others. */
    Digests ofPart() {
      return new Digests(
          exact ^ PART,
          surface ^ PART,
          shape ^ PART,
          canonical ^ PART,
          parameterized ^ PART,
          translated ^ PART);
    }
  }

  /** What a unit is, in so far as units are compared by it. */
  public enum Kind {
    /** A module of code. */
    MODULE,
    /** A module of data. */
    DATA,
    FUNCTION,
    /** A module that only hands on another one, as a redirect does. */
    REDIRECT,
    /** A module with nothing in it. */
    NOTHING;

    /** Whether it is a kind of whole modules. */
    public boolean isModule() {
      return this != FUNCTION;
    }

    /** Whether a unit has code or data of its own, so that it can be a copy. */
    public boolean hasContent() {
      return this != REDIRECT && this != NOTHING;
    }
  }

  /**
   * @param shingles runs of {@link Shingler#LENGTH} tokens of the blind form
   * @param evidence fields, keys, globals and strings: what the blind form erases but a copy tends
   *     to keep
   * @param runs runs of {@link Shingler#RUN_LENGTH} tokens of the blind form with the values of all
   *     but locals
   * @param entries the module's data, none of a function
   */
  public record Features(
      Kind kind, WeightedSet shingles, WeightedSet evidence, WeightedSet runs, Entries entries) {
    /** The part of a module's tokens in tables from which on its entries retrieve it. */
    private static final double MUCH_DATA = 0.25;

    /** The elements by which the unit is retrieved. */
    public WeightedSet selected() {
      return Selection.select(retrieved());
    }

    /**
     * Returns the set that a unit is retrieved by: its shingles and values, and its entries where
     * the module holds much data.
     */
    public WeightedSet retrieved() {
      return switch (kind) {
        case FUNCTION -> shingles;
        case DATA -> entries.asSet().union(entries.distinct());
        case MODULE, REDIRECT, NOTHING -> {
          WeightedSet all = shingles.union(entries.distinct());
          yield entries.share() < MUCH_DATA ? all : all.union(entries.asSet());
        }
      };
    }

    /** Returns the features of this module as if the module were the body of a function. */
    public Features asFunction() {
      return new Features(Kind.FUNCTION, shingles, evidence, runs, Entries.NONE);
    }

    /** Whether it is a data module. */
    public boolean data() {
      return kind == Kind.DATA;
    }
  }

  /** Whether it stands for a whole module. */
  public boolean isModule() {
    return extent.ordinal() == 0;
  }
}
