package org.homolog.web.page.search;

import java.util.List;
import java.util.Optional;
import org.homolog.corpus.ModuleId;
import org.homolog.corpus.Source;
import org.homolog.pipeline.query.TooManyTokensException;
import org.homolog.pipeline.unit.UnparsableException;
import org.homolog.web.edition.Edition;
import org.homolog.web.edition.Route;
import org.homolog.web.edition.Route.Work;
import org.homolog.web.http.Answer;
import org.homolog.web.http.Parameters;
import org.homolog.web.http.Request;
import org.homolog.web.page.Frame.Section;
import org.homolog.web.page.Pages;
import org.homolog.web.page.module.ModuleRoutes;

/** The search by code, as a page and a form. */
public final class SearchRoutes {
  private static final String PATH = "/search";
  private static final int TOO_LARGE = 413;
  private static final int UNPROCESSABLE = 422;

  private SearchRoutes() {}

  /** All of them. */
  public static List<Route> all() {
    return List.of(
        Route.get(PATH, SearchRoutes::ofModule).by(Work.SEARCHING, ModuleRoutes::bytes),
        Route.get(PATH, SearchRoutes::ofSource)
            .posted()
            .by(Work.SEARCHING, (request, _) -> isBlank(request) ? 0 : request.body().length()));
  }

  private static boolean isBlank(Request request) {
    return request.body().text().isBlank();
  }

  /** The form alone where no module is named. */
  private static Answer ofModule(Request request, Edition edition) throws Exception {
    Parameters parameters = request.parameters();
    Optional<String> wiki = parameters.text("wiki");
    Optional<String> title = parameters.text("title");
    parameters.end();
    if (wiki.isEmpty() && title.isEmpty()) {
      return page(SearchPage.empty(), edition);
    }
    ModuleId id = ModuleRoutes.find(wiki.orElse(""), title.orElse(""), edition).module().id();
    Optional<Source> source = edition.source(id);
    return source.isEmpty()
        ? page(
            SearchPage.failed(
                Source.of(""), "The text of the module has changed since the results were made."),
            edition)
        : search(source.get(), Optional.of(id), edition);
  }

  private static Answer ofSource(Request request, Edition edition) throws Exception {
    request.parameters().end();
    if (isBlank(request)) {
      return page(
          SearchPage.failed(request.body(), "There is no code yet: paste some, or choose a file."),
          edition);
    }
    return search(request.body(), Optional.empty(), edition);
  }

  private static Answer search(Source source, Optional<ModuleId> self, Edition edition)
      throws Exception {
    try {
      return page(SearchPage.of(source, self, edition), edition);
    } catch (UnparsableException e) {
      return page(SearchPage.failed(source, "This is not Lua 5.1, at " + e.getMessage()), edition)
          .withStatus(UNPROCESSABLE);
    } catch (TooManyTokensException e) {
      return page(SearchPage.failed(source, "This is too much: " + e.getMessage()), edition)
          .withStatus(TOO_LARGE);
    }
  }

  private static Answer page(SearchPage page, Edition edition) {
    return Pages.page("search/search.jte", "Search by code", Section.SEARCH, edition, page);
  }
}
