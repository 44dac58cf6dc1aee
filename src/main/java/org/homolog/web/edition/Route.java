package org.homolog.web.edition;

import org.homolog.deadline.Deadline;
import org.homolog.web.http.Answer;
import org.homolog.web.http.Request;

/**
 * What answers requests of a method to a path, from an edition.
 *
 * @param path with the names of its parts in braces; in angle brackets where slashes are taken too
 */
public record Route(Method method, String path, Work work, Handler handler) {
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
    return new Route(Method.GET, path, Work.LIGHT, handler);
  }

  /** The same by other work. */
  public Route by(Work other) {
    return new Route(method, path, other, handler);
  }

  /** Answers what is sent, by a search. */
  public static Route post(String path, Handler handler) {
    return new Route(Method.POST, path, Work.SEARCHING, handler);
  }
}
