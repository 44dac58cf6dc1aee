package org.homolog.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import javax.xml.stream.XMLStreamException;

/** A MediaWiki XML export, version 0.10 or 0.11. */
record ExportSource(Path file, SourceOptions options) implements ModuleSource {
  @Override
  public void read(ModuleSink sink) throws IOException {
    ModuleSink out = UsageSink.beside(file, sink);
    try (InputStream in = Compression.open(file)) {
      new ExportReader(new XmlReader(in), file.toString(), options, out).read();
    } catch (XMLStreamException e) {
      throw SourceException.brokenOff(XmlReader.where(file, e), XmlReader.reason(e), e);
    } catch (SourceException e) {
      throw e;
    } catch (IOException e) {
      throw SourceException.brokenOff(file.toString(), Messages.reason(e), e);
    }
  }
}
