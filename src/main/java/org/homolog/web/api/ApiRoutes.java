package org.homolog.web.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.homolog.web.edition.Route;
import org.homolog.web.edition.Route.Method;
import org.homolog.web.edition.Route.Work;
import org.homolog.web.http.Answer;
import org.homolog.web.table.GroupQuery;
import org.homolog.web.table.Slice;

/** All that the API does. */
public final class ApiRoutes {
  /** What the paths of any version of the API begin with. */
  public static final String ROOT = "/api/";

  static final String PATH = ROOT + "v1";
  private static final String MODULE = PATH + "/modules/{wiki}/{title}";
  private static final byte[] DOCUMENT = document();

  private ApiRoutes() {}

  /** All of them. */
  public static List<Route> all() {
    return operations().stream().map(Operation::route).toList();
  }

  static List<Operation<?>> operations() {
    return List.of(
        Operation.get(
            GroupOperations.PATH,
            (parameters, edition) ->
                GroupQuery.of(parameters, edition.found().weights(), Slice::of),
            (query, _, edition) -> GroupOperations.list(query, edition)),
        Operation.get(
            GroupOperations.PATH + "/{id}",
            (parameters, _) -> Slice.of(parameters),
            (slice, request, edition) -> GroupOperations.group(request.part("id"), slice, edition)),
        Operation.get(MODULE, (_, request, edition) -> ModuleOperations.module(request, edition)),
        new Operation<>(
            Method.GET,
            MODULE + "/similar",
            Work.SEARCHING,
            ModuleOperations::bytes,
            (parameters, _) -> ModuleOperations.options(parameters),
            ModuleOperations::similar),
        new Operation<>(
            Method.POST,
            PATH + "/query",
            Work.SEARCHING,
            (request, _) -> request.body().length(),
            (parameters, _) -> ModuleOperations.options(parameters),
            ModuleOperations::query),
        Operation.get(PATH + "/wikis", (_, _, edition) -> Answer.json(WikisJson.of(edition))),
        Operation.get(PATH + "/stats", (_, _, edition) -> Answer.json(StatsJson.of(edition))),
        Operation.get(PATH + "/openapi.json", (_, _, _) -> Answer.of(Answer.JSON, DOCUMENT)));
  }

  private static byte[] document() {
    try (InputStream in = ApiRoutes.class.getResourceAsStream("openapi.json")) {
      return Objects.requireNonNull(in, "openapi.json").readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
