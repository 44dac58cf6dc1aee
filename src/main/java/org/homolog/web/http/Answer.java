package org.homolog.web.http;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.homolog.report.result.Json;

/**
 * What is answered.
 *
 * @param headers beside those that every answer has
 * @param more parts that follow the body, each made when it is asked for
 */
public record Answer(
    int status,
    String contentType,
    byte[] body,
    Map<String, String> headers,
    Iterator<String> more) {
  /** The type of JSON. */
  public static final String JSON = "application/json; charset=utf-8";

  private static final int OK = 200;
  private static final int SEE_OTHER = 303;

  public Answer {
    headers = Map.copyOf(headers);
  }

  /** Returns an answer of that type. */
  public static Answer of(String contentType, byte[] body) {
    return new Answer(OK, contentType, body, Map.of(), Collections.emptyIterator());
  }

  private static Answer text(String contentType, String text) {
    return of(contentType, text.getBytes(StandardCharsets.UTF_8));
  }

  /** A page. */
  public static Answer html(String page) {
    return text("text/html; charset=utf-8", page);
  }

  /** A value as JSON with names in snake case. */
  public static Answer json(Object value) {
    return text(JSON, Json.page(value));
  }

  /** Returns an answer of JSON without a body. */
  static Answer json() {
    return text(JSON, "");
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

  /** Returns an answer of CSV without a body, to be kept as a file of that name. */
  static Answer csv(String name) {
    return text("text/csv; charset=utf-8", "")
        .with("Content-Disposition", "attachment; filename=\"" + name + "\"");
  }

  /** Another address, which is to be asked for by GET. */
  public static Answer redirect(Address link) {
    return of("text/plain", new byte[0]).with("Location", link.toString()).withStatus(SEE_OTHER);
  }

  /** The same with another status. */
  public Answer withStatus(int other) {
    return new Answer(other, contentType, body, headers, more);
  }

  /** The same with one more header. */
  public Answer with(String header, String value) {
    var others = new HashMap<>(headers);
    others.put(header, value);
    return new Answer(status, contentType, body, others, more);
  }

  /** Returns the answer with parts that follow the body, each made when it is asked for. */
  Answer with(Iterator<String> parts) {
    return new Answer(status, contentType, body, headers, parts);
  }
}
