package org.homolog.web;

import io.javalin.http.HttpResponseException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.homolog.deadline.TimeLimitException;
import org.homolog.parse.Unparsable;
import org.homolog.pipeline.query.TooManyTokensException;
import org.homolog.pipeline.unit.UnparsableException;
import org.homolog.web.Exchange.TooLongException;
import org.homolog.web.Exchange.TooSlowException;
import org.homolog.web.http.BadRequestException;
import org.homolog.web.http.BusyException;
import org.homolog.web.http.NotFoundException;
import org.homolog.workspace.MissingTextException;

/**
 * Why a request is not answered.
 *
 * @param headers that say when or how to ask again
 * @param more that a program can use, by name
 */
record Failure(
    int status, String title, String detail, Map<String, String> headers, Map<String, ?> more) {
  static final int INTERNAL = 500;
  private static final int BAD_REQUEST = 400;
  private static final int NOT_FOUND = 404;
  private static final int METHOD_NOT_ALLOWED = 405;
  private static final int TOO_SLOW = 408;
  private static final int TOO_LARGE = 413;
  private static final int UNPROCESSABLE = 422;
  private static final int UNAVAILABLE = 503;
  private static final int TIMEOUT = 504;
  private static final Map<String, String> SOON = Map.of("Retry-After", "5");
  private static final Map<String, String> CLOSE = Map.of("Connection", "close");

  private Failure(int status, String title, String detail) {
    this(status, title, detail, Map.of());
  }

  private Failure(int status, String title, String detail, Map<String, String> headers) {
    this(status, title, detail, headers, Map.of());
  }

  /** Tells whether a body may be left that was not read. */
  boolean isEarly() {
    return status == TOO_LARGE || status == UNAVAILABLE;
  }

  static Failure of(Exception fault) {
    return switch (fault) {
      case BadRequestException bad -> new Failure(BAD_REQUEST, "Bad request", bad.reason());
      case NotFoundException none -> new Failure(NOT_FOUND, "Not found", none.reason());
      case TooManyTokensException _ -> new Failure(TOO_LARGE, "Too large", message(fault));
      case TooLongException _ -> new Failure(TOO_LARGE, "Too large", message(fault));
      case TooSlowException _ -> new Failure(TOO_SLOW, "Too slow", message(fault), CLOSE);
      case UnparsableException e -> of(e.unparsable());
      case TimeLimitException _ -> new Failure(TIMEOUT, "Took too long", message(fault));
      case MissingTextException _ -> new Failure(UNAVAILABLE, "Changing", message(fault), SOON);
      case BusyException busy -> new Failure(UNAVAILABLE, "Busy", busy.reason(), SOON);
      case HttpResponseException response -> of(response);
      default ->
          new Failure(
              INTERNAL,
              "Internal error",
              "this request could not be answered, for a fault of the program; it is in its log");
    };
  }

  /** Returns a request that no part of the program has seen. */
  static Failure ofStatus(int status, String detail) {
    String title =
        switch (status) {
          case UNAVAILABLE -> "Busy";
          case TOO_LARGE -> "Too large";
          default -> status >= INTERNAL ? "Internal error" : "Bad request";
        };
    return new Failure(status, title, detail);
  }

  private static String message(Exception fault) {
    return String.valueOf(fault.getMessage());
  }

  private static Failure of(Unparsable unparsable) {
    var place = new LinkedHashMap<String, Object>();
    place.put("line", unparsable.line());
    place.put("column", unparsable.column());
    place.put("reason", unparsable.reason());
    return new Failure(UNPROCESSABLE, "Not Lua 5.1", unparsable.toString(), Map.of(), place);
  }

  private static Failure of(HttpResponseException response) {
    return switch (response.getStatus()) {
      case NOT_FOUND -> new Failure(NOT_FOUND, "Not found", "there is no such page");
      case METHOD_NOT_ALLOWED ->
          new Failure(
              METHOD_NOT_ALLOWED,
              "Method not allowed",
              "this address takes other methods",
              Map.of("Allow", String.join(", ", response.getDetails().values())));
      case TOO_LARGE ->
          new Failure(TOO_LARGE, "Too large", "more was sent than this address takes");
      default -> new Failure(response.getStatus(), "Bad request", "the request is not understood");
    };
  }
}
