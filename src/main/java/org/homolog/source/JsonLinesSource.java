package org.homolog.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/** A file with one module a line, as JSON. */
record JsonLinesSource(Path file, SourceOptions options) implements ModuleSource {
  @Override
  public void read(ModuleSink sink) throws IOException {
    JsonLinesReader reader = new JsonLinesReader(file, options, UsageSink.beside(file, sink));
    try (InputStream in = Compression.open(file)) {
      reader.read(in);
    } catch (IOException e) {
      throw SourceException.brokenOff(reader.where(), Messages.reason(e), e);
    }
  }
}
