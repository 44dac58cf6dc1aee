package org.homolog.web;

import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.homolog.web.api.ApiRoutes;
import org.homolog.web.http.Answer;
import org.homolog.web.page.Pages;
import org.jspecify.annotations.Nullable;

/**
 * Answers requests that Jetty refuses before any route is found, as an address that is no UTF-8, in
 * the form of all other errors.
 */
final class BrokenRequests extends ErrorHandler {
  private static final String DETAIL = "the request or its address is not understood";

  /** The path that Jetty gives a request whose own it cannot read. */
  private static final String UNKNOWN = "/badMessage";

  @Override
  protected void generateResponse(
      Request request,
      Response response,
      int status,
      @Nullable String message,
      @Nullable Throwable cause,
      Callback callback) {
    String path = String.valueOf(request.getHttpURI().getPath());
    Failure failure = Failure.ofStatus(status, DETAIL);
    Answer answer =
        path.startsWith(ApiRoutes.ROOT) || path.equals(UNKNOWN)
            ? Answer.problem(status, failure.title(), failure.detail(), failure.more())
            : Pages.failure(status, failure.title(), failure.detail());
    response.setStatus(status);
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, answer.contentType());
    Headers.ALL.forEach(response.getHeaders()::put);
    response.getHeaders().put("Access-Control-Allow-Origin", "*");
    response.write(true, ByteBuffer.wrap(answer.body()), callback);
  }
}
