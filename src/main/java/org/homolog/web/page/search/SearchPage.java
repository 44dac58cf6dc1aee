package org.homolog.web.page.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.homolog.corpus.CodeUnit;
import org.homolog.corpus.ModuleId;
import org.homolog.corpus.Source;
import org.homolog.parse.Unparsable;
import org.homolog.pipeline.query.AnswerLimits;
import org.homolog.pipeline.query.QueryOptions;
import org.homolog.pipeline.query.QueryResult;
import org.homolog.pipeline.query.QueryResult.Similar;
import org.homolog.web.edition.Edition;
import org.homolog.web.edition.Edition.GroupedFunction;
import org.homolog.web.page.ModulePaths;
import org.homolog.web.page.code.Link;
import org.homolog.web.page.code.MatchView;
import org.homolog.web.table.GroupRow;
import org.homolog.web.table.ModuleRow;

/**
 * What a search shows.
 *
 * @param code that was pasted, to be shown again
 * @param of what was searched for, else that it is what was pasted
 * @param leftOut functions of the source that were not searched for
 * @param unparsable why what was searched for is not Lua 5.1, with line and column; else empty
 * @param failure why there is no result; empty if there is one, or none was asked for
 */
record SearchPage(
    String code,
    Optional<ModuleId> of,
    boolean isAnswer,
    List<Hit> modules,
    List<Hit> functions,
    int leftOut,
    String unparsable,
    String failure) {
  /** Longer texts are not sent back. */
  private static final int MOST_SHOWN = 100_000;

  /** Hits whose matched lines are shown. */
  private static final int WITH_MATCHES = 5;

  private static final int TOP = 10;
  private static final int CONTEXT = 1;

  /** A page with more hits is too long to be read, and members are not listed on it. */
  private static final AnswerLimits LIMITS =
      new AnswerLimits(
          AnswerLimits.SITE.tokens(),
          AnswerLimits.SITE.functions(),
          500,
          1,
          0,
          AnswerLimits.SITE.matches(),
          5);

  SearchPage {
    modules = List.copyOf(modules);
    functions = List.copyOf(functions);
  }

  static SearchPage empty() {
    return new SearchPage("", Optional.empty(), false, List.of(), List.of(), 0, "", "");
  }

  static SearchPage failed(Source source, String failure) {
    return new SearchPage(
        shown(source), Optional.empty(), false, List.of(), List.of(), 0, "", failure);
  }

  private static String shown(Source source) {
    return source.length() > MOST_SHOWN ? "" : source.text();
  }

  static SearchPage of(Source source, Optional<ModuleId> self, Edition edition) throws IOException {
    var options = new QueryOptions(TOP, QueryOptions.DEFAULTS.minConfidence(), LIMITS);
    QueryResult result = edition.search().query(source, self, options);
    Link name = self.map(SearchPage::link).orElse(new Link("your code", "#code"));
    return new SearchPage(
        self.isPresent() ? "" : shown(source),
        self,
        true,
        hits(result.modules(), new MatchView.Side(name, source), edition),
        hits(result.functions(), new MatchView.Side(name, source), edition),
        result.leftOut(),
        result.failure().map(Unparsable::toString).orElse(""),
        "");
  }

  private static Link link(ModuleId id) {
    return new Link(id.wiki().dbname() + ":" + id.title(), ModulePaths.of(id).toString());
  }

  private static List<Hit> hits(List<Similar> found, MatchView.Side left, Edition edition)
      throws IOException {
    var hits = new ArrayList<Hit>();
    for (Similar similar : found) {
      CodeUnit first = similar.members().getFirst();
      MatchView view = null;
      if (hits.size() < WITH_MATCHES && !similar.matches().isEmpty()) {
        Optional<Source> source = edition.source(first.module());
        if (source.isPresent()) {
          var right = new MatchView.Side(link(first.module()), source.get());
          view = new MatchView(left, right, similar.matches(), CONTEXT);
        }
      }
      hits.add(new Hit(similar, group(first, edition), view));
    }
    return hits;
  }

  private static Optional<GroupRow> group(CodeUnit unit, Edition edition) {
    return unit.isModule()
        ? edition.modules().find(unit.module()).flatMap(ModuleRow::group)
        : edition.functions(unit.module()).stream()
            .filter(function -> function.unit().ordinal() == unit.ordinal())
            .map(GroupedFunction::group)
            .findFirst();
  }

  /** Whether something was searched for and nothing is like it. */
  boolean isNothing() {
    return isAnswer && modules.isEmpty() && functions.isEmpty();
  }
}
