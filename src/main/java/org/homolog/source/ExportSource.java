package org.homolog.source;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLStreamException;

/** MediaWiki XML exports of version 0.10 or 0.11, one or several in a row. */
record ExportSource(Input input, SourceOptions options) implements ModuleSource {
  @Override
  public void read(ModuleSink sink) throws IOException {
    try (UsageSink out = UsageSink.beside(input, sink);
        InputStream in = input.open()) {
      read(new ExportParts(new Utf8Reader(in)), out);
    }
  }

  private void read(ExportParts parts, ModuleSink sink) throws SourceException {
    try {
      new ExportReader(parts, input.toString(), options, sink).read();
    } catch (XMLStreamException e) {
      throw brokenOff(parts, XmlReader.reason(e), e);
    } catch (SourceException e) {
      throw e;
    } catch (IOException e) {
      throw brokenOff(parts, Messages.reason(e), e);
    }
  }

  private SourceException brokenOff(ExportParts parts, String reason, Exception cause) {
    return SourceException.brokenOff(input + ":" + parts.line(), reason, cause);
  }
}
