package org.homolog.web;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.homolog.web.edition.Edition;
import org.homolog.web.edition.Editions;
import org.homolog.web.edition.Route;
import org.homolog.web.edition.Route.Method;
import org.homolog.web.edition.Route.Work;
import org.homolog.web.http.Answer;
import org.homolog.web.http.BusyException;
import org.homolog.web.http.Request;
import org.homolog.web.page.Assets;
import org.homolog.web.queue.Shares;
import org.homolog.web.queue.Visitors;
import org.homolog.web.queue.Workers;
import org.homolog.web.queue.Workers.Room;

/**
 * Answers requests: reads what is sent, lets it wait for its turn, asks the edition, and sends the
 * answer. Each of the four is bounded, and each visitor has a share of it.
 */
final class Answering implements AutoCloseable {
  private static final String FORWARDED_FOR = "X-Forwarded-For";
  private static final int NOT_MODIFIED = 304;
  private static final long STACK_BYTES = 256L << 20;
  private static final long SENT_BYTES = 128L << 20;
  private static final long ANSWER_BYTES = 256L << 20;

  /** What a file counts that is made while it is sent. */
  private static final long FILE_BYTES = 8L << 20;

  private static final int LONGEST_WAITING = 32;
  private static final int LIGHT_WAITING = 4;
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Duration FILE_LIMIT = Duration.ofMinutes(10);

  private final Editions editions;
  private final Exchange exchange;
  private final Visitors visitors;
  private final int mostBytes;
  private final Map<Work, Workers> workers = new EnumMap<>(Work.class);
  private final Shares sent = new Shares(SENT_BYTES);
  private final Shares answers = new Shares(ANSWER_BYTES);

  Answering(Editions editions, ServerOptions options) {
    this.editions = editions;
    mostBytes = options.sent().mostBytes();
    exchange = new Exchange(mostBytes, options.searching().limit());
    visitors = new Visitors(options.proxies());
    int threads = options.searching().threads();
    int waiting = options.searching().waiting();
    long cost = (long) LONGEST_WAITING * mostBytes;
    for (Work work : List.of(Work.PARSING, Work.SEARCHING)) {
      workers.put(
          work, new Workers(work.name(), new Room(threads, waiting, cost), STACK_BYTES, PATIENCE));
    }
    int processors = Math.max(2, Runtime.getRuntime().availableProcessors());
    workers.put(
        Work.LIGHT,
        new Workers(
            Work.LIGHT.name(), new Room(processors, LIGHT_WAITING * waiting, cost), 0, PATIENCE));
  }

  /** Returns the address that a request comes from. */
  InetAddress address(Context context) {
    return visitors.address(
        context.req().getRemoteAddr(), Collections.list(context.req().getHeaders(FORWARDED_FOR)));
  }

  /**
   * Answers a request as a route does.
   *
   * @throws BusyException if the visitor asks for more than its share
   */
  void answer(Context context, Route route) throws Exception {
    String visitor = Visitors.name(address(context));
    Request request = request(context, visitor);
    String known = String.valueOf(context.header("If-None-Match"));
    Answer answer = editions.ask(edition -> answer(route, request, known, visitor, edition));
    send(context, visitor, answer);
  }

  private Request request(Context context, String visitor) throws IOException {
    long bytes = exchange.bytes(context);
    if (!sent.take(visitor, bytes)) {
      throw new BusyException();
    }
    try {
      return exchange.request(context);
    } finally {
      sent.give(visitor, bytes);
    }
  }

  private Answer answer(Route route, Request request, String known, String visitor, Edition edition)
      throws Exception {
    if (route.method() != Method.GET) {
      return work(route, request, visitor, edition);
    }
    String tag = "\"%s-%s\"".formatted(edition.found().tag(), Assets.SITE.version());
    Answer answer =
        Headers.names(known, tag)
            ? Answer.of("", new byte[0]).withStatus(NOT_MODIFIED)
            : work(route, request, visitor, edition);
    return answer.with("ETag", tag).with("Cache-Control", "no-cache");
  }

  private Answer work(Route route, Request request, String visitor, Edition edition)
      throws Exception {
    long cost = Math.min(mostBytes, route.cost().of(request, edition));
    return workers(cost == 0 ? Work.LIGHT : route.work())
        .run(visitor, cost, () -> route.answer(request, edition));
  }

  private Workers workers(Work work) {
    return Objects.requireNonNull(workers.get(work), work::name);
  }

  private void send(Context context, String visitor, Answer answer) throws Exception {
    long bytes = answer.more().hasNext() ? FILE_BYTES : Math.min(FILE_BYTES, answer.body().length);
    if (!answers.take(visitor, bytes)) {
      throw new BusyException();
    }
    try {
      Exchange.head(context, answer);
      OutputStream out = context.outputStream();
      if (answer.body().length > 0) {
        out.write(answer.body());
      }
      if (!context.method().equals(HandlerType.HEAD)) {
        sendMore(out, visitor, answer.more());
      } else if (answer.more().hasNext()) {
        context.res().flushBuffer(); // else its length is told as 0
      }
    } catch (IOException _) {
      Exchange.abort(context); // whoever asked has gone, or is too slow
    } finally {
      answers.give(visitor, bytes);
    }
  }

  /** Makes a part in the visitor's turn, and sends it at the visitor's pace. */
  private void sendMore(OutputStream out, String visitor, Iterator<String> parts) throws Exception {
    long end = System.nanoTime() + FILE_LIMIT.toNanos();
    while (parts.hasNext()) {
      if (System.nanoTime() - end > 0) {
        throw new IOException("the file was not taken in time");
      }
      String part = workers(Work.LIGHT).go(visitor, parts::next);
      out.write(part.getBytes(StandardCharsets.UTF_8));
    }
  }

  /** Answers what has been asked, and nothing more. */
  @Override
  public void close() {
    workers.values().forEach(Workers::close);
  }
}
