package org.homolog.web.api;

import java.util.Map;
import java.util.Set;
import org.homolog.web.edition.Edition;
import org.homolog.web.edition.Route;
import org.homolog.web.edition.Route.Cost;
import org.homolog.web.edition.Route.Method;
import org.homolog.web.edition.Route.Work;
import org.homolog.web.http.Answer;
import org.homolog.web.http.Parameters;
import org.homolog.web.http.Request;

/**
 * Something that the API does: what it reads from the parameters of an address, and what it answers
 * then.
 */
record Operation<Q>(
    Method method, String path, Work work, Cost cost, Reader<Q> reader, Handler<Q> handler) {
  /** Reads the parameters of an address. */
  interface Reader<Q> {
    Q read(Parameters parameters, Edition edition);
  }

  /** Answers what has been read. */
  interface Handler<Q> {
    Answer answer(Q query, Request request, Edition edition) throws Exception;
  }

  /** Answers an address without parameters, by lookups. */
  static Operation<Edition> get(String path, Handler<Edition> handler) {
    return get(path, (_, edition) -> edition, handler);
  }

  /** Answers an address, by lookups. */
  static <Q> Operation<Q> get(String path, Reader<Q> reader, Handler<Q> handler) {
    return new Operation<>(Method.GET, path, Work.LIGHT, Cost.NONE, reader, handler);
  }

  Route route() {
    return new Route(method, path, work, cost, this::answer);
  }

  private Answer answer(Request request, Edition edition) throws Exception {
    Parameters parameters = request.parameters();
    Q query = reader.read(parameters, edition);
    parameters.end();
    new Parameters(request.form()).end();
    return handler.answer(query, request, edition);
  }

  /** The names of the parameters that it reads. */
  Set<String> parameters(Edition edition) {
    var parameters = new Parameters(Map.of());
    reader.read(parameters, edition);
    return parameters.names();
  }
}
