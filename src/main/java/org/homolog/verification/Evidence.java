package org.homolog.verification;

/**
 * What speaks for a common origin of two units, and against it.
 *
 * @param code of all their tokens
 * @param data of the tables that both build
 * @param dataShare the part of the tokens that stand in these tables, of the unit with less
 */
public record Evidence(Code code, Data data, double dataShare) {
  /** Of units that have nothing in common. */
  public static final Evidence NONE = new Evidence(Code.NONE, Data.NONE, 0);

  /**
   * @param runs Dice's coefficient of runs of tokens with their values; of what both have counts
   *     what is free of the house frame
   * @param framed Dice's coefficient of the runs, the house frame included
   * @param structure Dice's coefficient of the shingles
   * @param shared the weight of the runs that both have and that are free of the house frame, one
   *     that is as rare as can be being 1
   * @param names the part of the names and strings of the unit with fewer that both have and that
   *     is free of the house frame
   * @param blind the weight of the shingles that both have, one that is as rare as can be being 1
   * @param comments the weight of the comment lines that both have, one that no other family of the
   *     wiki has being 1
   * @param renamed if their tokens are equal, or their blind forms under a consistent renaming, the
   *     part of these forms that is free of the house frame, else 0
   */
  public record Code(
      double runs,
      double framed,
      double structure,
      double shared,
      double names,
      double blind,
      double comments,
      double renamed) {
    /**
     * The part of the unit that is not known to be frame. Blind shingles have no frame of their
     * own: what the runs say of it stands for them.
     */
    double unframed() {
      return 1 - Math.max(0, framed - runs);
    }

    static final Code NONE = new Code(0, 0, 0, 0, 0, 0, 0, 0);
  }

  /**
   * @param agreeing values that agree at one path of keys
   * @param conflicting values that differ at one path
   * @param figures natural logarithm of the bits of figures (numbers, booleans and texts for
   *     machines, which no translation changes) that agree at one path, to those that conflict
   * @param values Dice's coefficient of the values, whatever path leads to them; of what both have
   *     counts what is free of the house frame
   */
  public record Data(int agreeing, int conflicting, double figures, double values) {
    static final Data NONE = new Data(0, 0, 0, 0);
  }
}
