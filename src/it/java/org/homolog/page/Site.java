package org.homolog.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.homolog.cli.Ran;
import org.homolog.pipeline.Homolog;
import org.homolog.pipeline.PipelineOptions;
import org.homolog.pipeline.Progress;
import org.homolog.web.Server;
import org.homolog.web.ServerLog;
import org.homolog.web.ServerOptions;
import org.homolog.web.edition.Edition;
import org.homolog.workspace.Workspace;

/** The site of a workspace, on a free port; what goes wrong in it is gathered. */
final class Site implements AutoCloseable {
  private final List<String> faults = Collections.synchronizedList(new ArrayList<>());
  private final Server server;

  Site(Path folder, Path source) throws IOException {
    assertThat(Ran.in(folder, List.of("run", source.toString())).code()).isZero();
    var workspace = new Workspace(folder);
    server =
        Server.start(
            new Homolog(workspace, PipelineOptions.DEFAULTS, Progress.NONE),
            workspace,
            ServerOptions.DEFAULTS.at("127.0.0.1", 0),
            new Log());
  }

  private final class Log implements ServerLog {
    @Override
    public void answered(String from, String method, String path, int status, float milliseconds) {
      // of no interest
    }

    @Override
    public void fault(String path, Throwable fault) {
      faults.add(path + ": " + fault);
    }

    @Override
    public void switched(Edition edition) {
      // of no interest
    }

    @Override
    public void failed(Exception reason) {
      faults.add("new results: " + reason);
    }
  }

  /** The address of a path. */
  String address(String path) {
    return "http://127.0.0.1:" + server.port() + path;
  }

  /** What went wrong. */
  List<String> faults() {
    return faults;
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
