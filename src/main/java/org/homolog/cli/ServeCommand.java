package org.homolog.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import org.homolog.cli.option.WorkspaceOptions;
import org.homolog.cli.terminal.Environment;
import org.homolog.cli.terminal.ExitCode;
import org.homolog.cli.terminal.Failures;
import org.homolog.cli.terminal.Terminal;
import org.homolog.web.Server;
import org.homolog.web.ServerLog;
import org.homolog.web.ServerOptions;
import org.homolog.web.edition.Edition;
import org.homolog.web.queue.Visitors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
    name = "serve",
    description = {
      "Serves the results as a site and an API until it is stopped.",
      "It shows new results as soon as another command has made them."
    },
    mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      description =
          "Address to listen at; 0.0.0.0 for all of this machine (default: 127.0.0.1, which only"
              + " this machine reaches).")
  private String host = ServerOptions.DEFAULTS.host();

  @Option(
      names = "--port",
      paramLabel = "PORT",
      description = "Port to listen at, 0 for any that is free (default: $PORT, else 8080).")
  private @Nullable Integer port;

  @Option(
      names = "--trusted-proxy",
      paramLabel = "ADDRESS",
      description =
          "Address of a proxy before the site; repeatable. What it says of the addresses of visitors,"
              + " as X-Forwarded-For, is believed, so that each visitor has a share of the searches"
              + " (default: none, all that comes through a proxy is one visitor's).")
  private List<String> proxies = List.of();

  @Option(names = "--no-access-log", description = "Do not print a line for each request.")
  private boolean noAccessLog;

  @Mixin private final WorkspaceOptions workspace = new WorkspaceOptions();

  @Spec
  private @SuppressWarnings("NullAway.Init") CommandSpec spec;

  @Override
  public Integer call() throws IOException, InterruptedException {
    ServerOptions options;
    try {
      options = ServerOptions.DEFAULTS.at(host, port()).behind(proxies());
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
    }
    PrintWriter out = spec.commandLine().getOut();
    Server server = Server.start(workspace.reading(), workspace.workspace(), options, new Log(out));
    out.printf("Serving at http://%s:%d/, until Ctrl-C%n", host, server.port());
    out.flush();
    var stopped = new CountDownLatch(1);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, stopped)));
    stopped.await();
    return ExitCode.OK.code();
  }

  private int port() {
    if (port != null) {
      return port;
    }
    Optional<String> set = Environment.variable("PORT");
    try {
      return set.isEmpty() ? ServerOptions.DEFAULTS.port() : Integer.parseInt(set.get());
    } catch (NumberFormatException e) {
      throw new ParameterException(
          spec.commandLine(), "$PORT is no number of a port: " + Terminal.text(set.get()), e);
    }
  }

  private Set<InetAddress> proxies() {
    return proxies.stream()
        .map(
            text ->
                Visitors.parse(text)
                    .orElseThrow(
                        () ->
                            new IllegalArgumentException(
                                "--trusted-proxy %s: is no address, as 192.0.2.1 or 2001:db8::1"
                                    .formatted(text))))
        .collect(Collectors.toSet());
  }

  private void stop(Server server, CountDownLatch stopped) {
    try {
      server.close();
    } catch (IOException e) {
      spec.commandLine().getErr().println("homolog: " + Failures.explain(e));
    }
    stopped.countDown();
  }

  /** Prints a line for each request, and what else there is to tell. */
  private final class Log implements ServerLog {
    private final PrintWriter out;

    Log(PrintWriter out) {
      this.out = out;
    }

    @Override
    public void answered(String from, String method, String path, int status, float milliseconds) {
      if (!noAccessLog) {
        out.printf(
            "%s %s %s %d %.1f ms%n", from, method, Terminal.text(path), status, milliseconds);
        out.flush();
      }
    }

    @Override
    public void fault(String path, Throwable fault) {
      PrintWriter err = spec.commandLine().getErr();
      err.println("homolog: " + Terminal.text(path) + ": " + Failures.explain(fault));
      if (Environment.variable("HOMOLOG_TRACE").isPresent()) {
        fault.printStackTrace(err);
      }
      err.flush();
    }

    @Override
    public void switched(Edition edition) {
      out.println("New results are shown.");
      out.flush();
    }

    @Override
    public void failed(Exception reason) {
      spec.commandLine()
          .getErr()
          .println(
              "homolog: new results could not be read, the old ones are still shown: "
                  + Failures.explain(reason));
    }
  }
}
