package org.homolog.web;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.homolog.corpus.Source;
import org.homolog.web.http.Answer;
import org.homolog.web.http.BadRequestException;
import org.homolog.web.http.Request;

/** Between Javalin's requests and answers and the site's own. */
final class Exchange {
  private static final int BUFFER = 1 << 16;
  private static final int MOST_DRAINED = 64 << 20;
  private static final int ABORT = -1; // so Jetty takes it
  private static final String FILE = "file";
  private static final String FIELD = "code";

  /** Bytes of a form for a byte of a source, whose line ends a form doubles. */
  static final long MOST_PER_BYTE = 2;

  private final int mostBytes;
  private final Duration limit;

  /**
   * @param mostBytes of a source
   * @param limit of the time that a search may take
   */
  Exchange(int mostBytes, Duration limit) {
    this.mostBytes = mostBytes;
    this.limit = limit;
  }

  /** A source that is longer than the site takes. */
  static final class TooLongException extends RuntimeException {
    private static final long serialVersionUID = 1;

    TooLongException(int most) {
      super("a source has %,d bytes at most".formatted(most), null, false, false);
    }
  }

  /** A request that took too long to come in. */
  static final class TooSlowException extends RuntimeException {
    private static final long serialVersionUID = 1;

    TooSlowException() {
      super("the request took too long to come in", null, false, false);
    }
  }

  /** Returns how many bytes a request may send, as far as it says so. */
  long bytes(Context context) {
    if (isRead(context)) {
      return 0;
    }
    long most = context.isMultipartFormData() ? MOST_PER_BYTE * mostBytes : mostBytes;
    long told = context.contentLength();
    return told < 0 ? most : Math.min(most, told);
  }

  private static boolean isRead(Context context) {
    return !context.method().equals(HandlerType.POST);
  }

  /**
   * Reads the request, with all that was sent.
   *
   * @throws TooLongException if that is more than the site takes
   * @throws TooSlowException if it did not come in time
   * @throws BadRequestException if it is no form though it says so, or its body is broken
   */
  Request request(Context context) throws IOException {
    if (isRead(context)) {
      return request(context, Map.of(), Source.of(""));
    }
    if (context.isMultipartFormData()) {
      checkForm(context);
      return request(context, fields(context), sent(context));
    }
    return request(context, Map.of(), body(context));
  }

  private Request request(Context context, Map<String, List<String>> form, Source body) {
    return new Request(
        context.path(), context.pathParamMap(), context.queryParamMap(), form, body, limit);
  }

  private Source body(Context context) {
    try {
      return source(context.bodyAsBytes());
    } catch (TooLongException | HttpResponseException e) {
      throw e;
    } catch (Exception e) {
      throw unreadable("the body cannot be read: ", e);
    }
  }

  /**
   * Reads a form before anything is asked of it, as what is wrong with it comes as any exception.
   */
  private void checkForm(Context context) {
    if (context.contentLength() > MOST_PER_BYTE * mostBytes) {
      throw new TooLongException(mostBytes);
    }
    try {
      context.formParamMap();
    } catch (Exception e) {
      throw unreadable("this is no form, or a longer one than the site takes: ", e);
    }
  }

  /** Returns what to tell of a body that could not be read, by the first of all exceptions. */
  private static RuntimeException unreadable(String what, Throwable fault) {
    Throwable first = fault;
    while (first.getCause() != null && !(first instanceof TooSlowException)) {
      first = first.getCause();
    }
    return first instanceof TooSlowException slow
        ? slow
        : new BadRequestException(what + first.getMessage());
  }

  /** The fields of a form but for the source; files are among them. */
  private static Map<String, List<String>> fields(Context context) {
    var fields = new HashMap<>(context.formParamMap());
    fields.keySet().removeAll(List.of(FIELD, FILE));
    return fields;
  }

  /** A file if one is sent, else the text. */
  private Source sent(Context context) throws IOException {
    UploadedFile file = context.uploadedFile(FILE);
    if (file != null && file.size() > 0) {
      try (InputStream content = file.content()) {
        return source(content.readNBytes(mostBytes + 1));
      }
    }
    String text = context.formParam(FIELD);
    return Source.of(text == null ? "" : unix(text));
  }

  /** Forms send line ends as a carriage return and a line feed. */
  private String unix(String text) {
    String lines = text.replace("\r\n", "\n");
    source(Source.of(lines).bytes());
    return lines;
  }

  private Source source(byte[] bytes) {
    if (bytes.length > mostBytes) {
      throw new TooLongException(mostBytes);
    }
    return Source.of(bytes);
  }

  /**
   * Takes in what is left of a body that is refused, within bounds: a connection that is closed
   * before loses the answer.
   */
  static void drain(Context context) {
    try {
      InputStream body = context.req().getInputStream();
      byte[] buffer = new byte[BUFFER];
      int left = MOST_DRAINED;
      for (int count = 0; count >= 0 && left > 0; left -= count) {
        count = body.read(buffer);
      }
    } catch (IOException _) {
      // whoever asked has gone
    }
  }

  /** Sets all of an answer but its body. */
  static void head(Context context, Answer answer) {
    answer.headers().forEach(context::header);
    context.status(answer.status());
    if (!answer.contentType().isEmpty()) {
      context.contentType(answer.contentType());
    }
  }

  static void answer(Context context, Answer answer) {
    head(context, answer);
    context.result(answer.body());
  }

  /** Breaks an answer off that has begun, so that it is not taken for whole. */
  static void abort(Context context) {
    try {
      context.res().sendError(ABORT);
    } catch (IOException | IllegalStateException _) {
      // the connection has gone already
    }
  }
}
