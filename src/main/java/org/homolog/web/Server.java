package org.homolog.web;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.config.JettyConfig;
import io.javalin.config.SizeUnit;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import io.javalin.util.JavalinException;
import java.io.IOException;
import java.util.List;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.http.UriCompliance.Violation;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.homolog.pipeline.Homolog;
import org.homolog.web.api.ApiRoutes;
import org.homolog.web.edition.Editions;
import org.homolog.web.edition.Route;
import org.homolog.web.http.Answer;
import org.homolog.web.page.Assets;
import org.homolog.web.page.Pages;
import org.homolog.workspace.Workspace;

/** Serves a workspace as a site and an API until it is closed. */
public final class Server implements AutoCloseable {
  private static final int STOP_MILLISECONDS = 10_000;
  private static final int MOST_HEADER_BYTES = 64 << 10;

  private final ServerLog log;
  private final ServerOptions options;
  private final Editions editions;
  private final Answering answering;
  private final Javalin javalin;

  private Server(ServerLog log, ServerOptions options, Editions editions) {
    this.log = log;
    this.options = options;
    this.editions = editions;
    answering = new Answering(editions, options);
    javalin = Javalin.create(this::configure);
  }

  /**
   * Reads the results of a workspace and serves them.
   *
   * @throws IOException if there are no results, or the address cannot be used
   */
  public static Server start(
      Homolog homolog, Workspace workspace, ServerOptions options, ServerLog log)
      throws IOException {
    Editions editions = Editions.open(homolog, workspace, log, options.pause());
    var server = new Server(log, options, editions);
    try {
      server.javalin.start(options.host(), options.port());
    } catch (JavalinException e) {
      server.close();
      throw new IOException(
          ("%s:%d: cannot be listened at, as the port is in use or the address is not this"
                  + " machine's; choose others with --host and --port")
              .formatted(options.host(), options.port()),
          e);
    }
    return server;
  }

  /** The port that is listened at. */
  public int port() {
    return javalin.port();
  }

  /** Answers what has been asked, and nothing more. */
  @Override
  public void close() throws IOException {
    javalin.stop();
    answering.close();
    editions.close();
  }

  private void configure(JavalinConfig config) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.concurrency.useVirtualThreads = true;
    config.http.compressionStrategy = CompressionStrategy.GZIP;
    config.http.prefer405over404 = true;
    config.http.maxRequestSize = options.sent().mostBytes() + 1L;
    long form = Exchange.MOST_PER_BYTE * options.sent().mostBytes();
    config.jetty.multipartConfig.maxFileSize(form, SizeUnit.BYTES);
    config.jetty.multipartConfig.maxTotalRequestSize(form, SizeUnit.BYTES);
    config.requestLogger.http(
        (context, milliseconds) ->
            log.answered(
                answering.address(context).getHostAddress(),
                context.method().name(),
                address(context),
                context.statusCode(),
                milliseconds));
    config.jetty.modifyServletContextHandler(
        context -> context.setMaxFormContentSize(Math.toIntExact(form)));
    jetty(config.jetty);
    routes(config);
  }

  private void jetty(JettyConfig jetty) {
    jetty.modifyServer(
        server -> {
          server.setStopTimeout(STOP_MILLISECONDS);
          server.insertHandler(new GracefulHandler());
          server.insertHandler(new BodyTime(options.sent().limit()));
          server.setErrorHandler(new BrokenRequests());
        });
    // titles are long, and hold slashes, percent signs and dots, which stay encoded until the route
    // is found
    jetty.modifyHttpConfiguration(
        http -> {
          http.setSendServerVersion(false);
          http.setRequestHeaderSize(MOST_HEADER_BYTES);
          http.setUriCompliance(
              UriCompliance.DEFAULT.with(
                  "titles",
                  Violation.AMBIGUOUS_PATH_SEPARATOR,
                  Violation.AMBIGUOUS_PATH_ENCODING,
                  Violation.AMBIGUOUS_PATH_SEGMENT,
                  Violation.AMBIGUOUS_EMPTY_SEGMENT,
                  Violation.SUSPICIOUS_PATH_CHARACTERS,
                  Violation.ILLEGAL_PATH_CHARACTERS));
        });
    jetty.modifyServletContextHandler(
        context -> {
          context.getServletHandler().setDecodeAmbiguousURIs(true);
          context.setErrorHandler(new BrokenRequests());
        });
  }

  private void routes(JavalinConfig config) {
    config.routes.before(context -> Headers.ALL.forEach(context::header));
    for (Route route : SiteRoutes.all()) {
      methods(route)
          .forEach(
              method ->
                  config.routes.addHttpHandler(
                      method, route.path(), context -> answering.answer(context, route)));
    }
    CrossOrigin.configure(config.routes, SiteRoutes.all());
    Assets.SITE
        .byPath()
        .forEach((path, asset) -> config.routes.get(path, context -> serve(context, asset)));
    config.routes.get("/healthz", context -> context.contentType("text/plain").result("ok\n"));
    config.routes.exception(Exception.class, (fault, context) -> failed(context, fault));
    config.routes.exception(
        HttpResponseException.class, (fault, context) -> failed(context, fault));
  }

  private static List<HandlerType> methods(Route route) {
    return switch (route.method()) {
      case GET -> List.of(HandlerType.GET, HandlerType.HEAD);
      case POST -> List.of(HandlerType.POST);
    };
  }

  private static void serve(Context context, Assets.Asset asset) {
    context
        .header("Cache-Control", "public, max-age=31536000, immutable")
        .contentType(asset.contentType())
        .result(asset.text());
  }

  private void failed(Context context, Exception fault) {
    Failure failure = Failure.of(fault);
    if (failure.status() == Failure.INTERNAL) {
      log.fault(address(context), fault);
    }
    if (context.res().isCommitted()) {
      Exchange.abort(context);
      return;
    }
    if (failure.isEarly()) {
      Exchange.drain(context);
    }
    failure.headers().forEach(context::header);
    Exchange.answer(
        context,
        context.path().startsWith(ApiRoutes.ROOT)
            ? Answer.problem(failure.status(), failure.title(), failure.detail(), failure.more())
            : Pages.failure(failure.status(), failure.title(), failure.detail()));
  }

  private static String address(Context context) {
    String query = context.queryString();
    return query == null ? context.path() : context.path() + "?" + query;
  }
}
