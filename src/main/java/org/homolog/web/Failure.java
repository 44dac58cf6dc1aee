package org.homolog.web;

import io.javalin.http.HttpResponseException;
import java.util.Optional;
import org.homolog.web.Exchange.TooLongException;
import org.homolog.web.http.BadRequestException;
import org.homolog.web.http.BusyException;
import org.homolog.web.http.NotFoundException;

/**
 * Why a request is not answered.
 *
 * @param retryAfter seconds
 */
record Failure(int status, String title, String detail, Optional<String> retryAfter) {
  static final int INTERNAL = 500;
  private static final int BAD_REQUEST = 400;
  private static final int NOT_FOUND = 404;
  private static final int METHOD_NOT_ALLOWED = 405;
  private static final int TOO_LARGE = 413;
  private static final int UNAVAILABLE = 503;
  private static final String RETRY_SECONDS = "5";

  private Failure(int status, String title, String detail) {
    this(status, title, detail, Optional.empty());
  }

  static Failure of(Exception fault) {
    return switch (fault) {
      case BadRequestException bad -> new Failure(BAD_REQUEST, "Bad request", bad.reason());
      case NotFoundException none -> new Failure(NOT_FOUND, "Not found", none.reason());
      case TooLongException _ ->
          new Failure(TOO_LARGE, "Too large", String.valueOf(fault.getMessage()));
      case BusyException busy ->
          new Failure(UNAVAILABLE, "Busy", busy.reason(), Optional.of(RETRY_SECONDS));
      case HttpResponseException response -> of(response);
      default ->
          new Failure(
              INTERNAL,
              "Internal error",
              "this request could not be answered, for a fault of the program; it is in its log");
    };
  }

  private static Failure of(HttpResponseException response) {
    return switch (response.getStatus()) {
      case NOT_FOUND -> new Failure(NOT_FOUND, "Not found", "there is no such page");
      case METHOD_NOT_ALLOWED ->
          new Failure(METHOD_NOT_ALLOWED, "Method not allowed", "this address takes other methods");
      case TOO_LARGE ->
          new Failure(TOO_LARGE, "Too large", "more was sent than this address takes");
      default -> new Failure(response.getStatus(), "Bad request", "the request is not understood");
    };
  }
}
