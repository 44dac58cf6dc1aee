package org.homolog.pipeline.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.homolog.corpus.CodeUnit;
import org.homolog.parse.Unparsable;
import org.homolog.pipeline.query.QueryResult.MatchedLines;
import org.homolog.pipeline.query.QueryResult.Similar;
import org.homolog.verification.EvidenceJson;
import org.homolog.verification.Likeness;

/**
 * What is similar to a module, as {@code query --json} prints it and the API answers it.
 *
 * @param failure why the module is not Lua 5.1, if it is not
 */
public record QueryJson(
    List<Hit> modules,
    List<Hit> functions,
    @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<Failure> failure) {
  /** Where and why the parser stops; what can be read of the module was compared. */
  record Failure(int line, int column, String reason) {
    static Failure of(Unparsable unparsable) {
      return new Failure(unparsable.line(), unparsable.column(), unparsable.reason());
    }
  }

  /**
   * Units of one canonical form that are similar to a unit of the query.
   *
   * @param more members that are not listed, unless all are
   */
  record Hit(
      String lines,
      Measures measures,
      List<Unit> members,
      @JsonInclude(JsonInclude.Include.NON_ABSENT) OptionalInt more,
      List<Lines> matches) {}

  /**
   * How alike two units are.
   *
   * @param confidence the probability of a common origin, which decides what is a pair
   * @param similarity with type, resemblance and containment: how far the two differ
   */
  record Measures(
      double confidence,
      double similarity,
      String type,
      boolean sugar,
      double resemblance,
      double containment,
      EvidenceJson evidence) {
    static Measures of(Likeness likeness) {
      return new Measures(
          likeness.confidence(),
          likeness.similarity(),
          likeness.type().name(),
          likeness.sugar(),
          likeness.resemblance(),
          likeness.containment(),
          EvidenceJson.of(likeness));
    }
  }

  record Unit(String wiki, String title, String lines) {
    static Unit of(CodeUnit unit) {
      return new Unit(
          unit.module().wiki().dbname(), unit.module().title(), unit.lines().toString());
    }
  }

  record Lines(String left, String right) {
    static List<Lines> of(List<MatchedLines> matches) {
      return matches.stream()
          .map(match -> new Lines(match.left().toString(), match.right().toString()))
          .toList();
    }
  }

  /** With all members. */
  public static QueryJson of(QueryResult result) {
    return of(result, Integer.MAX_VALUE);
  }

  /** With the first members of each hit. */
  public static QueryJson of(QueryResult result, int members) {
    return new QueryJson(
        hits(result.modules(), members),
        hits(result.functions(), members),
        result.failure().map(Failure::of));
  }

  private static List<Hit> hits(List<Similar> list, int members) {
    return list.stream().map(similar -> hit(similar, members)).toList();
  }

  private static Hit hit(Similar similar, int members) {
    int more = Math.max(0, similar.members().size() - members);
    return new Hit(
        similar.lines().toString(),
        Measures.of(similar.likeness()),
        similar.members().stream().limit(members).map(Unit::of).toList(),
        more == 0 ? OptionalInt.empty() : OptionalInt.of(more),
        Lines.of(similar.matches()));
  }
}
