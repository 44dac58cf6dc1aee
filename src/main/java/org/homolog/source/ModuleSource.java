package org.homolog.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder or file that modules are read from, as a user names it. */
public sealed interface ModuleSource permits FolderSource, JsonLinesSource, ExportSource {
  /**
   * The source at {@code path}: its kind is told by its name, else by how its content begins.
   *
   * @throws SourceException if nothing is there or it is of no known kind
   */
  static ModuleSource of(Path path, SourceOptions options) throws IOException {
    return Files.isDirectory(path)
        ? new FolderSource(path, options)
        : FileKind.of(path).source(path, options);
  }

  /**
   * Hands the usage that lies beside the source, then each module, to the sink; what cannot be read
   * is handed on as skipped, and reading goes on.
   *
   * @throws SourceException if the source breaks off; what was handed on before stays good
   */
  void read(ModuleSink sink) throws IOException;
}
