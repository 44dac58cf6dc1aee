package org.homolog.web.api;

import java.io.IOException;
import java.util.Optional;
import java.util.OptionalDouble;
import org.homolog.corpus.ModuleId;
import org.homolog.corpus.Source;
import org.homolog.corpus.Wiki;
import org.homolog.pipeline.query.AnswerLimits;
import org.homolog.pipeline.query.QueryJson;
import org.homolog.pipeline.query.QueryOptions;
import org.homolog.web.edition.Edition;
import org.homolog.web.http.Answer;
import org.homolog.web.http.NotFoundException;
import org.homolog.web.http.Parameters;
import org.homolog.web.http.Request;
import org.homolog.web.table.ModuleRow;

/** Answers about modules, of the workspace or sent. */
final class ModuleOperations {
  private static final int MOST_TOP = 100;

  private ModuleOperations() {}

  static QueryOptions options(Parameters parameters) {
    int top = parameters.number("top", QueryOptions.DEFAULTS.top(), 1, MOST_TOP);
    Optional<Double> least = parameters.decimal("min_confidence", 0, 1);
    return new QueryOptions(
        top,
        least.isPresent() ? OptionalDouble.of(least.get()) : OptionalDouble.empty(),
        AnswerLimits.SITE);
  }

  static Answer module(Request request, Edition edition) {
    return Answer.json(ModuleJson.of(find(request, edition), edition));
  }

  static Answer similar(QueryOptions options, Request request, Edition edition) throws IOException {
    ModuleId module = find(request, edition).module().id();
    Source source =
        edition
            .source(module)
            .orElseThrow(() -> new NotFoundException(module + " has another text by now"));
    return found(source, Optional.of(module), options, edition);
  }

  static Answer query(QueryOptions options, Request request, Edition edition) throws IOException {
    return found(request.body(), Optional.empty(), options, edition);
  }

  private static Answer found(
      Source source, Optional<ModuleId> self, QueryOptions options, Edition edition)
      throws IOException {
    return Answer.json(QueryJson.of(edition.search().query(source, self, options)));
  }

  /** Returns the length of the module that is named, 0 if there is none. */
  static long bytes(Request request, Edition edition) {
    return named(request).flatMap(edition::module).map(ModuleRow::bytes).orElse(0L);
  }

  private static ModuleRow find(Request request, Edition edition) {
    ModuleId exact =
        named(request).orElseThrow(() -> new NotFoundException("a module has a wiki and a title"));
    return edition.module(exact).orElseThrow(() -> new NotFoundException("there is no " + exact));
  }

  private static Optional<ModuleId> named(Request request) {
    String wiki = request.part("wiki");
    String title = request.part("title");
    return wiki.isBlank() || title.isEmpty()
        ? Optional.empty()
        : Optional.of(new ModuleId(new Wiki(wiki), title));
  }
}
