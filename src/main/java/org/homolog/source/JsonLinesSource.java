package org.homolog.source;

import java.io.IOException;
import java.io.InputStream;

/** A file with one module a line, as JSON. */
record JsonLinesSource(Input input, SourceOptions options) implements ModuleSource {
  @Override
  public void read(ModuleSink sink) throws IOException {
    try (UsageSink out = UsageSink.beside(input, sink)) {
      var reader = new JsonLinesReader(input.toString(), options, out);
      try (InputStream in = input.open()) {
        reader.read(in);
      } catch (IOException e) {
        throw SourceException.brokenOff(reader.where(), Messages.reason(e), e);
      }
    }
  }
}
