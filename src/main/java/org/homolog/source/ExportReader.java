package org.homolog.source;

import java.io.IOException;
import java.util.Optional;
import java.util.OptionalLong;
import javax.xml.stream.XMLStreamException;
import org.homolog.corpus.Module;
import org.homolog.corpus.ModuleId;
import org.homolog.corpus.ModuleTitles;
import org.homolog.corpus.Source;
import org.homolog.corpus.Wiki;

/**
 * Reads the Scribunto pages of namespace 828, each at the latest revision that the export holds.
 */
final class ExportReader {
  private static final String MODULE_NAMESPACE = "828";
  private static final int MAX_FIELD = 1 << 16;

  private final ExportParts parts;
  private final String file;
  private final SourceOptions options;
  private final ModuleSink sink;
  private Optional<Wiki> wiki = Optional.empty();

  /** The wiki's own name of the namespace, empty where the export does not tell it. */
  private String namespace = "";

  ExportReader(ExportParts parts, String file, SourceOptions options, ModuleSink sink) {
    this.parts = parts;
    this.file = file;
    this.options = options;
    this.sink = sink;
  }

  /**
   * Reads all exports that the text holds.
   *
   * @throws XMLStreamException if the head of one is no well-formed XML
   */
  void read() throws XMLStreamException, IOException {
    boolean any = false;
    for (Optional<ExportParts.Part> part = parts.next(); part.isPresent(); part = parts.next()) {
      any = true;
      switch (part.get()) {
        case HEAD -> {
          Optional<String> other = parts.otherThanExport();
          if (other.isPresent()) {
            throw noExport(other.get());
          }
          readHead(new XmlReader(parts));
        }
        case PAGE -> readIfModule(parts.namespace());
      }
    }
    if (!any) {
      throw noExport("nothing");
    }
  }

  private SourceException noExport(String found) {
    return new SourceException(file + ": expected a MediaWiki export, found " + found);
  }

  private void readHead(XmlReader xml) throws XMLStreamException, SourceException {
    wiki = options.wiki();
    namespace = "";
    if (!xml.root().equals("mediawiki")) {
      throw noExport("<" + xml.name() + ">");
    }
    while (xml.nextChild()) {
      if (xml.name().equals("siteinfo")) {
        readSite(xml);
      } else {
        xml.skip();
      }
    }
  }

  private void readSite(XmlReader xml) throws XMLStreamException {
    while (xml.nextChild()) {
      switch (xml.name()) {
        case "dbname" -> {
          String dbname = xml.text(MAX_FIELD);
          if (wiki.isEmpty() && !dbname.isBlank()) {
            wiki = Optional.of(new Wiki(dbname.strip()));
          }
        }
        case "namespaces" -> readNamespaces(xml);
        default -> xml.skip();
      }
    }
  }

  private void readNamespaces(XmlReader xml) throws XMLStreamException {
    while (xml.nextChild()) {
      boolean isModule = xml.attribute("key").equals(MODULE_NAMESPACE);
      String name = xml.text(MAX_FIELD);
      if (isModule && !name.isBlank()) {
        namespace = name;
      }
    }
  }

  private void readIfModule(String number) throws IOException {
    if (!number.isEmpty() && !number.equals(MODULE_NAMESPACE)) {
      return;
    }
    int line = parts.line();
    var page = new ExportPage();
    try {
      page.read(new XmlReader(parts), options.maxTextBytes());
    } catch (XMLStreamException e) {
      if (e.getNestedException() instanceof IOException broken) {
        throw broken;
      }
      skip(
          file + ":" + line,
          "the page \"%s\" is no well-formed XML: %s".formatted(page.title(), XmlReader.reason(e)));
      return;
    }
    ExportRevision latest = page.latest();
    // exports of before MediaWiki 1.19 do not number the namespace
    boolean isModule = !number.isEmpty() || titles().inNamespace(page.title()).isPresent();
    if (isModule && latest != null && latest.isModule(page.title())) {
      take(bare(page.title()), page.id(), latest);
    }
  }

  private ModuleTitles titles() {
    return namespace.isEmpty()
        ? ModuleTitles.OF_ANY_WIKI
        : ModuleTitles.OF_ANY_WIKI.with(namespace);
  }

  /** Returns the title without its namespace, which comes first whatever the wiki calls it. */
  private String bare(String title) {
    int colon = title.indexOf(':');
    return namespace.isEmpty() && colon > 0
        ? ModuleTitles.spelled(title.substring(colon + 1))
        : titles().bare(title);
  }

  private void take(String title, String pageId, ExportRevision revision) throws SourceException {
    if (wiki.isEmpty()) {
      throw new SourceException(file + ": has no <dbname>, give the wiki's name");
    }
    if (title.isEmpty()) {
      skip(file, "page " + pageId + " has no title");
      return;
    }
    ModuleId id = new ModuleId(wiki.get(), title);
    Source source = Source.of(revision.text());
    OptionalLong page = XmlReader.number(pageId);
    OptionalLong revisionId = XmlReader.number(revision.id());
    if (page.isEmpty() || revisionId.isEmpty()) {
      String found = page.isEmpty() ? pageId : revision.id();
      skip(id.toString(), "<id>: expected a number, found \"" + found + "\"");
    } else if (!revision.defect().isEmpty()) {
      skip(id.toString(), revision.defect());
    } else if (source.length() > options.maxTextBytes()) {
      sink.skipped(Skipped.tooLarge(id.toString(), source.length(), options.maxTextBytes()));
    } else {
      sink.module(
          Module.of(
              id,
              page.getAsLong() > 0 ? page : OptionalLong.empty(),
              revisionId.getAsLong(),
              Optional.empty(),
              source));
    }
  }

  private void skip(String where, String reason) {
    sink.skipped(new Skipped(where, reason));
  }
}
