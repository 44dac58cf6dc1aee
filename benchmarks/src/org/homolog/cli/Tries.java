package org.homolog.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.homolog.cli.terminal.ExitCode;
import org.homolog.cli.terminal.Failures;
import org.homolog.pipeline.Homolog;
import org.homolog.pipeline.PipelineOptions;
import org.homolog.pipeline.Progress;
import org.homolog.report.result.Json;
import org.homolog.store.StoreException;
import org.homolog.web.Server;
import org.homolog.web.ServerLog;
import org.homolog.web.ServerOptions;
import org.homolog.web.edition.Edition;
import org.homolog.workspace.Workspace;

/**
 * Commands one after the other in one process, for yardsticks that try thousands: each line of the
 * input is a command, its words parted by tabs; each line of the output is what became of it, as
 * JSON.
 *
 * <p>{@code serve WORKSPACE PATH...} serves a workspace, asks it for the paths and stops it; a
 * source for {@code POST} follows its path after a blank.
 */
final class Tries {
  private static final PrintStream OUT = System.out;

  private Tries() {}

  /** What became of a command, and what a site answered. */
  private record Outcome(int code, String out, String err, List<Reply> replies) {}

  private record Reply(int status, String body) {}

  static void main() throws IOException, InterruptedException {
    var in = new BufferedReader(new InputStreamReader(System.in, UTF_8));
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      OUT.println(Json.line(outcome(line.split("\t"))));
      OUT.flush();
    }
  }

  private static Outcome outcome(String... words) throws InterruptedException {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    System.setOut(new PrintStream(out, true, UTF_8));
    System.setErr(new PrintStream(err, true, UTF_8));
    List<Reply> replies = new ArrayList<>();
    int code =
        words[0].equals("serve")
            ? serve(Path.of(words[1]), Arrays.asList(words).subList(2, words.length), replies)
            : Main.run(words);
    return new Outcome(code, out.toString(UTF_8), err.toString(UTF_8), replies);
  }

  private static int serve(Path folder, List<String> requests, List<Reply> replies)
      throws InterruptedException {
    try {
      Workspace workspace = new Workspace(folder).existing();
      var homolog = new Homolog(workspace, PipelineOptions.DEFAULTS, Progress.NONE);
      ServerOptions options = ServerOptions.DEFAULTS.at("127.0.0.1", 0);
      // the client is closed first: a server waits for open connections
      try (Server server = Server.start(homolog, workspace, options, new Log());
          HttpClient client = HttpClient.newHttpClient()) {
        for (String request : requests) {
          replies.add(reply(client, "http://127.0.0.1:" + server.port(), request));
        }
      }
      return 0;
    } catch (IOException | RuntimeException e) {
      System.err.println("homolog: " + Failures.explain(e));
      return e instanceof IOException || e instanceof StoreException
          ? ExitCode.WORKSPACE.code()
          : ExitCode.FAULT.code();
    }
  }

  private static Reply reply(HttpClient client, String site, String request)
      throws IOException, InterruptedException {
    int blank = request.indexOf(' ');
    var builder =
        HttpRequest.newBuilder(
            URI.create(site + (blank < 0 ? request : request.substring(0, blank))));
    if (blank >= 0) {
      builder.POST(BodyPublishers.ofFile(Path.of(request.substring(blank + 1))));
    }
    var response = client.send(builder.build(), BodyHandlers.ofString(UTF_8));
    return new Reply(response.statusCode(), response.body());
  }

  /** Tells of faults alone. */
  private static final class Log implements ServerLog {
    @Override
    public void answered(String from, String method, String path, int status, float milliseconds) {}

    @Override
    public void fault(String path, Throwable fault) {
      System.err.println("homolog: " + path + ": " + Failures.explain(fault));
    }

    @Override
    public void switched(Edition edition) {}

    @Override
    public void failed(Exception reason) {}
  }
}
