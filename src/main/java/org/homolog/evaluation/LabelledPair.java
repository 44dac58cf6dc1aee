package org.homolog.evaluation;

import java.util.Optional;
import org.homolog.corpus.LineRange;

/**
 * Two files, or two functions in them, of which somebody has said whether they have a common
 * origin.
 *
 * @param label {@code positive}, {@code negative} or another word
 * @param kind how the pair came about
 */
public record LabelledPair(Side left, Side right, String label, String kind) {
  /** The wiki of files of which none is named. */
  public static final String LABELLED = "labelled";

  /**
   * @param path below the root
   * @param wiki database name of the wiki that the file is of, {@link #LABELLED} where none is
   *     named
   * @param lines of the function; none of a whole module
   */
  public record Side(String path, String wiki, Optional<LineRange> lines) {}

  /** Whether it is a pair of functions. */
  public boolean ofFunctions() {
    return left.lines().isPresent();
  }
}
