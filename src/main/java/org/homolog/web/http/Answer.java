package org.homolog.web.http;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.homolog.report.result.Json;

/**
 * What is answered.
 *
 * @param headers beside those that every answer has
 */
public record Answer(int status, String contentType, byte[] body, Map<String, String> headers) {
  private static final int OK = 200;
  private static final int SEE_OTHER = 303;

  public Answer {
    headers = Map.copyOf(headers);
  }

  private static Answer text(String contentType, String text) {
    return new Answer(OK, contentType, text.getBytes(StandardCharsets.UTF_8), Map.of());
  }

  /** A page. */
  public static Answer html(String page) {
    return text("text/html; charset=utf-8", page);
  }

  /** A value as JSON with names in snake case. */
  public static Answer json(Object value) {
    return text("application/json; charset=utf-8", Json.page(value));
  }

  /**
   * What is wrong with a request (RFC 9457).
   *
   * @param more members beside the usual ones
   */
  public static Answer problem(int status, String title, String detail, Map<String, ?> more) {
    var problem = new LinkedHashMap<String, Object>();
    problem.put("type", "about:blank");
    problem.put("title", title);
    problem.put("status", status);
    problem.put("detail", detail);
    problem.putAll(more);
    return text("application/problem+json; charset=utf-8", Json.page(problem)).withStatus(status);
  }

  /** Plain text. */
  public static Answer plain(String text) {
    return text("text/plain; charset=utf-8", text);
  }

  /** Rows with commas (RFC 4180), to be kept as a file of that name. */
  public static Answer csv(String name, String rows) {
    return text("text/csv; charset=utf-8", rows)
        .with("Content-Disposition", "attachment; filename=\"" + name + "\"");
  }

  /** Another address, which is to be asked for by GET. */
  public static Answer redirect(Address link) {
    return new Answer(SEE_OTHER, "text/plain", new byte[0], Map.of("Location", link.toString()));
  }

  /** The same with another status. */
  public Answer withStatus(int other) {
    return new Answer(other, contentType, body, headers);
  }

  /** The same with one more header. */
  public Answer with(String header, String value) {
    var more = new HashMap<>(headers);
    more.put(header, value);
    return new Answer(status, contentType, body, more);
  }
}
