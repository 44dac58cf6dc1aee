package org.homolog.web.edition;

import org.homolog.deadline.Deadline;
import org.homolog.web.http.Answer;
import org.homolog.web.http.Request;

/**
 * What answers requests of a method to a path, from an edition.
 *
 * @param path with the names of its parts in braces; in angle brackets where slashes are taken too
 * @param work to be done where there is a cost
 */
public record Route(Method method, String path, Work work, Cost cost, Handler handler) {
  /** What is asked for how. */
  public enum Method {
    GET,
    POST
  }

  /** What it takes to answer. */
  public enum Work {
    /** Lookups. */
    LIGHT,
    /** To parse modules of the workspace. */
    PARSING,
    /** To search for what was sent. */
    SEARCHING
  }

  /** Tells what it costs to answer a request. */
  public interface Cost {
    /** Nothing has to be parsed. */
    Cost NONE = (_, _) -> 0;

    /**
     * Returns the bytes of Lua that have to be parsed, as far as that is known before; 0 only where
     * there are none.
     */
    long of(Request request, Edition edition);
  }

  /** Answers a request. */
  public interface Handler {
    Answer answer(Request request, Edition edition) throws Exception;
  }

  /**
   * Answers a request, or gives up where that takes longer than it may.
   *
   * @throws org.homolog.deadline.TimeLimitException if the request was given up
   */
  public Answer answer(Request request, Edition edition) throws Exception {
    return Deadline.within(request.limit(), () -> handler.answer(request, edition));
  }

  /** Answers what is read, by lookups. */
  public static Route get(String path, Handler handler) {
    return new Route(Method.GET, path, Work.LIGHT, Cost.NONE, handler);
  }

  /** Returns the route by other work, at a cost. */
  public Route by(Work other, Cost otherCost) {
    return new Route(method, path, other, otherCost, handler);
  }

  /** Returns the route for requests that send something. */
  public Route posted() {
    return new Route(Method.POST, path, work, cost, handler);
  }
}
