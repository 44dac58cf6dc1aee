package org.homolog.cli;

import java.util.List;
import org.homolog.corpus.CodeUnit;
import org.homolog.difference.DifferenceText;
import org.homolog.pipeline.query.Compared;
import org.homolog.pipeline.query.QueryResult;
import org.homolog.pipeline.query.QueryResult.MatchedLines;
import org.homolog.pipeline.query.QueryResult.Similar;
import org.homolog.report.result.Json;
import org.homolog.verification.Likeness;

/** What commands find, as JSON. */
final class ResultJson {
  private static final int CONTEXT = 3;

  private record Query(List<Hit> modules, List<Hit> functions) {}

  private record Hit(String lines, Measures measures, List<Unit> members, List<Lines> matches) {}

  private record Measures(
      double similarity, String type, boolean sugar, double resemblance, double containment) {
    static Measures of(Likeness likeness) {
      return new Measures(
          likeness.similarity(),
          likeness.type().name(),
          likeness.sugar(),
          likeness.resemblance(),
          likeness.containment());
    }
  }

  private record Unit(String wiki, String title, String lines) {}

  private record Lines(String left, String right) {}

  private record Comparison(
      Measures measures, List<Lines> matches, String summary, List<String> difference) {}

  private ResultJson() {}

  static String of(QueryResult result) {
    return Json.line(new Query(hits(result.modules()), hits(result.functions())));
  }

  static String of(Compared compared) {
    return Json.line(
        new Comparison(
            Measures.of(compared.likeness()),
            lines(compared.matches()),
            compared.difference().summary(),
            new DifferenceText(CONTEXT).lines(compared.difference())));
  }

  private static List<Hit> hits(List<Similar> list) {
    return list.stream()
        .map(
            similar ->
                new Hit(
                    similar.lines().toString(),
                    Measures.of(similar.likeness()),
                    similar.members().stream().map(ResultJson::unit).toList(),
                    lines(similar.matches())))
        .toList();
  }

  private static Unit unit(CodeUnit unit) {
    return new Unit(unit.module().wiki().dbname(), unit.module().title(), unit.lines().toString());
  }

  private static List<Lines> lines(List<MatchedLines> matches) {
    return matches.stream()
        .map(match -> new Lines(match.left().toString(), match.right().toString()))
        .toList();
  }
}
