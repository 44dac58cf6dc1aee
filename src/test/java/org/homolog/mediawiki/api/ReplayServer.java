package org.homolog.mediawiki.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** A web server on loopback that gives its answers in turn and keeps what it was asked. */
final class ReplayServer implements AutoCloseable {
  /** A request as it came; parameters are those of its address and its body. */
  record Asked(String method, String path, Headers headers, Map<String, String> parameters) {}

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Queue<Answer> answers = new ConcurrentLinkedQueue<>();
  private final List<Asked> asked = new CopyOnWriteArrayList<>();
  private final CountDownLatch closed = new CountDownLatch(1);

  ReplayServer(Answer... answers) throws IOException {
    this.answers.addAll(List.of(answers));
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::handle);
    server.setExecutor(threads);
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  List<Asked> asked() {
    return asked;
  }

  /** The parameter of each request in turn; empty where it has none. */
  List<String> asked(String parameter) {
    return asked.stream().map(one -> one.parameters().getOrDefault(parameter, "")).toList();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      Map<String, String> parameters = new TreeMap<>();
      decode(exchange.getRequestURI().getRawQuery(), parameters);
      decode(new String(exchange.getRequestBody().readAllBytes(), UTF_8), parameters);
      asked.add(
          new Asked(
              exchange.getRequestMethod(),
              exchange.getRequestURI().getRawPath(),
              exchange.getRequestHeaders(),
              parameters));
      Answer answer = answers.poll();
      give(exchange, answer == null ? Answer.html(410) : answer);
    }
  }

  private void give(HttpExchange exchange, Answer answer) throws IOException {
    answer.headers().forEach(exchange.getResponseHeaders()::set);
    int length = answer.body().length;
    boolean whole = answer.fault() == Answer.Fault.NONE;
    exchange.sendResponseHeaders(answer.status(), whole && length > 0 ? length : length + 100);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(answer.body());
      out.flush();
      if (answer.fault() == Answer.Fault.STALL) {
        closed.await();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void decode(@Nullable String query, Map<String, String> parameters) {
    if (query == null || query.isEmpty()) {
      return;
    }
    for (String parameter : query.split("&")) {
      String[] sides = parameter.split("=", 2);
      parameters.put(URLDecoder.decode(sides[0], UTF_8), URLDecoder.decode(sides[1], UTF_8));
    }
  }

  @Override
  public void close() {
    closed.countDown();
    server.stop(0);
    threads.close();
  }
}
