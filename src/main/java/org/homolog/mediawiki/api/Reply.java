package org.homolog.mediawiki.api;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.homolog.mediawiki.api.FailedAttempt.Remedy;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a server answered, unpacked. */
final class Reply {
  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE).build())
                  .build())
          .build();

  private static final int REQUEST_TIMEOUT = 408;
  private static final int CONTENT_TOO_LARGE = 413;
  private static final int URI_TOO_LONG = 414;
  private static final int TOO_MANY_REQUESTS = 429;
  private static final int SERVER_ERROR = 500;

  private final int status;
  private final String contentType;
  private final Optional<Duration> retryAfter;
  private final byte[] body;

  private Reply(HttpResponse<byte[]> response, byte[] body) {
    this.status = response.statusCode();
    this.contentType = response.headers().firstValue("Content-Type").orElse("");
    this.retryAfter =
        response
            .headers()
            .firstValue("Retry-After")
            .flatMap(value -> Waits.retryAfter(value, Instant.now()));
    this.body = body;
  }

  /**
   * Unpacks a response.
   *
   * @throws FailedAttempt if it is longer than that many bytes or broken off
   */
  static Reply of(HttpResponse<byte[]> response, int maxBytes) throws FailedAttempt {
    boolean packed =
        response.headers().firstValue("Content-Encoding").orElse("").equalsIgnoreCase("gzip");
    if (!packed) {
      return new Reply(response, response.body());
    }
    byte[] body;
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(response.body()))) {
      body = in.readNBytes(maxBytes);
      if (in.read() >= 0) {
        throw tooLong(maxBytes);
      }
    } catch (FailedAttempt e) {
      throw e;
    } catch (IOException e) {
      throw new FailedAttempt(Remedy.WAIT_OR_ASK_FOR_LESS, "a reply that is broken off", e);
    }
    return new Reply(response, body);
  }

  static FailedAttempt tooLong(int maxBytes) {
    return new FailedAttempt(
        Remedy.ASK_FOR_LESS, "a reply of more than %,d bytes".formatted(maxBytes));
  }

  int status() {
    return status;
  }

  Optional<Duration> retryAfter() {
    return retryAfter;
  }

  /**
   * The JSON object that the reply is.
   *
   * @throws FailedAttempt if it is an error of HTTP or anything but a JSON object
   */
  JsonNode json() throws FailedAttempt {
    checkStatus();
    JsonNode json;
    try {
      json = JSON.readTree(body);
    } catch (JacksonException e) {
      String found = isHtml() ? "HTML" : "broken JSON";
      throw new FailedAttempt(
          Remedy.WAIT_OR_ASK_FOR_LESS, "expected JSON, found " + found, retryAfter);
    }
    if (!json.isObject()) {
      throw new FailedAttempt(
          Remedy.WAIT_OR_ASK_FOR_LESS, "expected a JSON object, found none", retryAfter);
    }
    return json;
  }

  /**
   * The bytes of the text that the reply is.
   *
   * @throws FailedAttempt if it is an error of HTTP or a page for people
   */
  byte[] text() throws FailedAttempt {
    checkStatus();
    if (isHtml()) {
      throw new FailedAttempt(Remedy.WAIT_OR_ASK_FOR_LESS, "expected text, found HTML", retryAfter);
    }
    return body;
  }

  private boolean isHtml() {
    return contentType.startsWith("text/html");
  }

  private void checkStatus() throws FailedAttempt {
    if (status / 100 != 2) {
      throw new FailedAttempt(remedy(), "HTTP " + status, retryAfter);
    }
  }

  private Remedy remedy() {
    return switch (status) {
      case TOO_MANY_REQUESTS -> Remedy.WAIT;
      case CONTENT_TOO_LARGE, URI_TOO_LONG -> Remedy.ASK_FOR_LESS;
      case REQUEST_TIMEOUT -> Remedy.WAIT_OR_ASK_FOR_LESS;
      default -> status >= SERVER_ERROR ? Remedy.WAIT_OR_ASK_FOR_LESS : Remedy.NONE;
    };
  }
}
