package org.homolog.pipeline.query;

import java.util.List;
import java.util.Optional;
import org.homolog.corpus.CodeUnit;
import org.homolog.corpus.LineRange;
import org.homolog.parse.Unparsable;
import org.homolog.verification.Likeness;

/**
 * What is similar to a module and to its functions.
 *
 * @param modules similar to the module, those of most confidence first
 * @param functions similar to each of its functions, by line, those of most confidence first
 * @param leftOut the number of its last functions that were not searched for, as the answer had
 *     reached its limits; equal functions are counted once
 * @param failure why the source is not Lua 5.1, if it is not: what can be read of it was compared
 */
public record QueryResult(
    List<Similar> modules, List<Similar> functions, int leftOut, Optional<Unparsable> failure) {
  public QueryResult {
    modules = List.copyOf(modules);
    functions = List.copyOf(functions);
  }

  /**
   * Units of one canonical form that are similar to a unit of the query.
   *
   * @param lines of the unit of the query
   * @param repeats other units of the query that are equal to the unit
   * @param members the first units in order, of which the first stands for all
   * @param moreMembers the number of units that are not listed
   * @param matches lines that both have: of the query, and of the first member
   * @param moreMatches the number of matches that are not listed
   */
  public record Similar(
      LineRange lines,
      Repeats repeats,
      List<CodeUnit> members,
      int moreMembers,
      Likeness likeness,
      List<MatchedLines> matches,
      int moreMatches) {
    public Similar {
      members = List.copyOf(members);
      matches = List.copyOf(matches);
    }

    /** The number of units, whether they are listed or not. */
    public int copies() {
      return members.size() + moreMembers;
    }
  }

  /**
   * Functions of the query that are equal to one that comes before them.
   *
   * @param lines of the first of these functions
   * @param more the number of the others
   */
  public record Repeats(List<LineRange> lines, int more) {
    public static final Repeats NONE = new Repeats(List.of(), 0);

    public Repeats {
      lines = List.copyOf(lines);
    }

    /** The number of these functions. */
    public int count() {
      return lines.size() + more;
    }
  }

  /** Lines of the left and of the right that share a run of tokens. */
  public record MatchedLines(LineRange left, LineRange right) {}
}
