package org.homolog.web;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.homolog.Samples;
import org.homolog.pipeline.Homolog;
import org.homolog.pipeline.PipelineOptions;
import org.homolog.pipeline.Progress;
import org.homolog.ranking.RankingOptions;
import org.homolog.report.ReportOptions;
import org.homolog.source.SourceOptions;
import org.homolog.web.ServerOptions.Searching;
import org.homolog.web.ServerOptions.Sent;
import org.homolog.web.edition.Edition;
import org.homolog.workspace.Workspace;

/** A server over a workspace, and a client of it. */
public final class Served implements AutoCloseable {
  /** As usual, on a port that is free. */
  public static final ServerOptions OPTIONS = ServerOptions.DEFAULTS.at("127.0.0.1", 0);

  private final Workspace workspace;
  private final Server server;
  private final HttpClient client = HttpClient.newHttpClient();
  private final Log log = new Log();

  /** What a server has told. */
  static final class Log implements ServerLog {
    private final Queue<String> lines = new ConcurrentLinkedQueue<>();
    private final Queue<String> faults = new ConcurrentLinkedQueue<>();
    private final Queue<String> editions = new ConcurrentLinkedQueue<>();

    @Override
    public void answered(String from, String method, String path, int status, float milliseconds) {
      lines.add(method + " " + path + " " + status);
    }

    @Override
    public void fault(String path, Throwable fault) {
      faults.add(path + ": " + fault);
    }

    @Override
    public void switched(Edition edition) {
      editions.add(edition.found().tag());
    }

    @Override
    public void failed(Exception reason) {
      faults.add(reason.toString());
    }
  }

  private Served(Path folder, ServerOptions options) throws IOException {
    workspace = Workspace.open(folder);
    server = Server.start(homolog(workspace), workspace, options, log);
  }

  private static Homolog homolog(Workspace workspace) {
    return new Homolog(workspace, PipelineOptions.DEFAULTS, Progress.NONE);
  }

  /** Makes results of the samples in a folder. */
  public static void make(Path folder) throws IOException {
    make(folder, List.of(Samples.FOLDER));
  }

  /** Makes results of modules, instead of those that there are, in a folder. */
  public static void make(Path folder, List<Path> sources) throws IOException {
    Homolog homolog = homolog(Workspace.open(folder));
    homolog.read(sources, SourceOptions.DEFAULTS, true);
    homolog.index();
    homolog.cluster();
    homolog.rank(RankingOptions.DEFAULTS);
    homolog.report(ReportOptions.DEFAULTS);
  }

  /** Serves results. */
  public static Served in(Path folder, ServerOptions options) throws IOException {
    return new Served(folder, options);
  }

  /** The samples with other options. */
  public static ServerOptions options(int searches, int waiting, Duration limit) {
    return new ServerOptions(
        OPTIONS.host(),
        0,
        OPTIONS.sent(),
        new Searching(searches, waiting, limit),
        Duration.ofMillis(10),
        Set.of());
  }

  /** Returns the usual options, but for the time in which a request has come in whole. */
  static ServerOptions hurried(Duration limit) {
    return new ServerOptions(
        OPTIONS.host(),
        0,
        new Sent(OPTIONS.sent().mostBytes(), limit),
        OPTIONS.searching(),
        OPTIONS.pause(),
        Set.of());
  }

  Log log() {
    return log;
  }

  int port() {
    return server.port();
  }

  /** Every request, with its status. */
  List<String> answered() {
    return List.copyOf(log.lines);
  }

  /** What went wrong in the server. */
  public List<String> faults() {
    return List.copyOf(log.faults);
  }

  /** The tags of the editions that were switched to. */
  List<String> editions() {
    return List.copyOf(log.editions);
  }

  /** The whole of an address below the server's. */
  public String address(String path) {
    return "http://127.0.0.1:" + server.port() + path;
  }

  /** A request to an address below the server's. */
  public HttpRequest.Builder request(String address) {
    return HttpRequest.newBuilder(URI.create(address(address)));
  }

  public HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(request.build() + ": " + e, e);
    }
  }

  /** Sends a request without waiting for its answer. */
  public CompletableFuture<HttpResponse<String>> sendLater(HttpRequest.Builder request) {
    return client.sendAsync(request.build(), BodyHandlers.ofString());
  }

  public HttpResponse<String> get(String address) {
    return send(request(address));
  }

  /** What is answered to a request as it is written. */
  String raw(String request) {
    try (var socket = new Socket("127.0.0.1", server.port())) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      socket.shutdownOutput();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  public HttpResponse<String> post(String address, BodyPublisher body) {
    return send(request(address).POST(body));
  }

  public HttpResponse<String> post(String address, String body) {
    return post(address, BodyPublishers.ofString(body));
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
