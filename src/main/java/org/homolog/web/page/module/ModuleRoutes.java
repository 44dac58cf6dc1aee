package org.homolog.web.page.module;

import java.util.List;
import org.homolog.corpus.ModuleId;
import org.homolog.corpus.Wiki;
import org.homolog.web.edition.Edition;
import org.homolog.web.edition.Route;
import org.homolog.web.edition.Route.Work;
import org.homolog.web.http.Answer;
import org.homolog.web.http.BadRequestException;
import org.homolog.web.http.NotFoundException;
import org.homolog.web.http.Parameters;
import org.homolog.web.http.Request;
import org.homolog.web.page.Frame.Section;
import org.homolog.web.page.ModulePaths;
import org.homolog.web.page.Pages;
import org.homolog.web.table.ModuleRow;

/** The page of a module. */
public final class ModuleRoutes {
  private static final int MOST_LINE = 10_000_000;

  private ModuleRoutes() {}

  /** All of them. */
  public static List<Route> all() {
    return List.of(
        Route.get("/modules/{wiki}/<title>", ModuleRoutes::byPath)
            .by(
                Work.PARSING,
                (request, edition) -> bytes(request.part("wiki"), request.part("title"), edition)),
        Route.get(ModulePaths.BY_PARAMETERS, ModuleRoutes::byParameters)
            .by(Work.PARSING, ModuleRoutes::bytes));
  }

  /** Returns the length of the module that parameters name, 0 if there is none. */
  public static long bytes(Request request, Edition edition) {
    Parameters parameters = request.parameters();
    return bytes(parameters.text("wiki").orElse(""), parameters.text("title").orElse(""), edition);
  }

  private static long bytes(String wiki, String title, Edition edition) {
    return wiki.isBlank() || title.isEmpty()
        ? 0
        : edition.module(new ModuleId(new Wiki(wiki), title)).map(ModuleRow::bytes).orElse(0L);
  }

  private static Answer byPath(Request request, Edition edition) throws Exception {
    Parameters parameters = request.parameters();
    int from = from(parameters);
    parameters.end();
    return page(find(request.part("wiki"), request.part("title"), edition), from, edition);
  }

  private static Answer byParameters(Request request, Edition edition) throws Exception {
    Parameters parameters = request.parameters();
    int from = from(parameters);
    ModuleId named = ModulePaths.read(parameters);
    return page(find(named.wiki().dbname(), named.title(), edition), from, edition);
  }

  private static int from(Parameters parameters) {
    return parameters.number("from", 1, 1, MOST_LINE);
  }

  private static Answer page(ModuleRow row, int from, Edition edition) throws Exception {
    ModulePage page = ModulePage.of(row, edition, from);
    return Pages.page("module/module.jte", page.title(), Section.MODULES, edition, page);
  }

  /** The module of that wiki and title, by any way to write the title. */
  public static ModuleRow find(String wiki, String title, Edition edition) {
    if (wiki.isBlank() || title.isEmpty()) {
      throw new BadRequestException("a module is named by wiki and title");
    }
    var id = new ModuleId(new Wiki(wiki), title);
    return edition
        .module(id)
        .orElseThrow(
            () -> new NotFoundException("there is no module %s in the workspace".formatted(id)));
  }
}
