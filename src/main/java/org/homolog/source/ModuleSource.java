package org.homolog.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A folder, file or pipe that modules are read from, as a user names it; {@code -} is standard
 * input.
 */
public sealed interface ModuleSource permits FolderSource, JsonLinesSource, ExportSource {
  /**
   * The source at {@code path}: its kind is told by its name, else by how its content begins.
   *
   * @throws SourceException if nothing is there or it is of no known kind
   */
  static ModuleSource of(Path path, SourceOptions options) throws IOException {
    if (Files.isDirectory(path) && !Input.isStandardInput(path)) {
      return new FolderSource(path, options);
    }
    Input input = Input.of(path);
    return FileKind.of(input).source(input, options);
  }

  /**
   * Hands the usage that lies beside the source, then each module, to the sink; what cannot be read
   * is handed on as skipped, and reading goes on.
   *
   * @throws SourceException if the source breaks off; what was handed on before stays good
   */
  void read(ModuleSink sink) throws IOException;
}
