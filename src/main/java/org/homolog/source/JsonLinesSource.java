package org.homolog.source;

import java.io.IOException;
import java.io.InputStream;

/** A file with one module a line, as JSON. */
record JsonLinesSource(Input input, SourceOptions options) implements ModuleSource {
  @Override
  public void read(ModuleSink sink) throws IOException {
    try (UsageSink out = UsageSink.beside(input, sink);
        InputStream in = input.open()) {
      var reader = new JsonLinesReader(input.toString(), options, out);
      try {
        reader.read(in);
      } catch (SourceException e) {
        throw e;
      } catch (IOException e) {
        throw SourceException.brokenOff(reader.where(), Messages.reason(e), e);
      }
    }
  }
}
