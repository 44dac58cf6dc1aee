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
 * @param failure why the source is not Lua 5.1, if it is not: what can be read of it was compared
 */
public record QueryResult(
    List<Similar> modules, List<Similar> functions, Optional<Unparsable> failure) {
  public QueryResult {
    modules = List.copyOf(modules);
    functions = List.copyOf(functions);
  }

  /**
   * Units of one canonical form that are similar to a unit of the query.
   *
   * @param lines of the unit of the query
   * @param members the units, the first standing for all
   * @param matches lines that both have: of the query, and of the first member
   */
  public record Similar(
      LineRange lines, List<CodeUnit> members, Likeness likeness, List<MatchedLines> matches) {
    public Similar {
      members = List.copyOf(members);
      matches = List.copyOf(matches);
    }
  }

  /** Lines of the left and of the right that share a run of tokens. */
  public record MatchedLines(LineRange left, LineRange right) {}
}
