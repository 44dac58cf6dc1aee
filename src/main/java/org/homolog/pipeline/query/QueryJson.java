package org.homolog.pipeline.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.homolog.corpus.CodeUnit;
import org.homolog.corpus.LineRange;
import org.homolog.parse.Unparsable;
import org.homolog.pipeline.query.QueryResult.MatchedLines;
import org.homolog.pipeline.query.QueryResult.Similar;
import org.homolog.verification.EvidenceJson;
import org.homolog.verification.Likeness;

/**
 * What is similar to a module, as {@code query --json} prints it and the API answers it.
 *
 * @param leftOut functions of the module that were not searched for, unless all were
 * @param failure why the module is not Lua 5.1, if it is not
 */
public record QueryJson(
    List<Hit> modules,
    List<Hit> functions,
    @JsonInclude(JsonInclude.Include.NON_ABSENT) OptionalInt leftOut,
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
   * @param moreMatches matches that are not listed, unless all are
   */
  record Hit(
      String lines,
      @JsonUnwrapped Repeats repeats,
      Measures measures,
      List<Unit> members,
      @JsonInclude(JsonInclude.Include.NON_ABSENT) OptionalInt more,
      List<Lines> matches,
      @JsonInclude(JsonInclude.Include.NON_ABSENT) OptionalInt moreMatches) {
    static Hit of(Similar similar) {
      return new Hit(
          similar.lines().toString(),
          Repeats.of(similar.repeats()),
          Measures.of(similar.likeness()),
          similar.members().stream().map(Unit::of).toList(),
          QueryJson.more(similar.moreMembers()),
          Lines.of(similar.matches()),
          QueryJson.more(similar.moreMatches()));
    }
  }

  /**
   * Functions of the query that are equal to the one of a hit, and come after it.
   *
   * @param repeats their lines
   * @param moreRepeats such functions that are not listed, unless all are
   */
  record Repeats(
      @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> repeats,
      @JsonInclude(JsonInclude.Include.NON_ABSENT) OptionalInt moreRepeats) {
    static Repeats of(QueryResult.Repeats repeats) {
      return new Repeats(
          repeats.lines().stream().map(LineRange::toString).toList(),
          QueryJson.more(repeats.more()));
    }
  }

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

  /** An answer with what its limits have left of it. */
  public static QueryJson of(QueryResult result) {
    return new QueryJson(
        result.modules().stream().map(Hit::of).toList(),
        result.functions().stream().map(Hit::of).toList(),
        more(result.leftOut()),
        result.failure().map(Failure::of));
  }

  private static OptionalInt more(int count) {
    return count == 0 ? OptionalInt.empty() : OptionalInt.of(count);
  }
}
