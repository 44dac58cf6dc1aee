package org.homolog.pipeline;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The one way in: every command of the program is a method here. */
public final class Homolog {
  private final Workspace workspace;
  private final PipelineOptions options;
  private final Progress progress;

  public Homolog(Workspace workspace, PipelineOptions options, Progress progress) {
    this.workspace = workspace;
    this.options = options;
    this.progress = progress;
  }

  /** Makes the rarity table of a background corpus; the workspace should be an empty one. */
  public void background(List<Path> sources, int version, Path output) throws IOException {
    new Background(progress).run(sources, version, workspace, output);
  }
}
