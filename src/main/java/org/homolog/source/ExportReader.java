package org.homolog.source;

import java.util.Optional;
import java.util.OptionalLong;
import javax.xml.stream.XMLStreamException;
import org.homolog.corpus.Module;
import org.homolog.corpus.ModuleId;
import org.homolog.corpus.Source;
import org.homolog.corpus.Wiki;

/**
 * Reads the Scribunto pages of namespace 828, each at the latest revision that the export holds.
 */
final class ExportReader {
  private static final String MODULE_NAMESPACE = "828";
  private static final int MAX_FIELD = 1 << 16;

  private final XmlReader xml;
  private final String file;
  private final SourceOptions options;
  private final ModuleSink sink;
  private Optional<Wiki> wiki;
  private String namespace = Titles.MODULE;

  ExportReader(XmlReader xml, String file, SourceOptions options, ModuleSink sink) {
    this.xml = xml;
    this.file = file;
    this.options = options;
    this.sink = sink;
    this.wiki = options.wiki();
  }

  void read() throws XMLStreamException, SourceException {
    if (!xml.root().equals("mediawiki")) {
      throw new SourceException(file + ": expected a MediaWiki export, found <" + xml.name() + ">");
    }
    while (xml.nextChild()) {
      switch (xml.name()) {
        case "siteinfo" -> readSite();
        case "page" -> readPage();
        default -> xml.skip();
      }
    }
  }

  private void readSite() throws XMLStreamException {
    while (xml.nextChild()) {
      switch (xml.name()) {
        case "dbname" -> {
          String dbname = xml.text(MAX_FIELD);
          if (wiki.isEmpty() && !dbname.isBlank()) {
            wiki = Optional.of(new Wiki(dbname.strip()));
          }
        }
        case "namespaces" -> readNamespaces();
        default -> xml.skip();
      }
    }
  }

  private void readNamespaces() throws XMLStreamException {
    while (xml.nextChild()) {
      boolean isModule = xml.attribute("key").equals(MODULE_NAMESPACE);
      String name = xml.text(MAX_FIELD);
      if (isModule && !name.isBlank()) {
        namespace = name;
      }
    }
  }

  private void readPage() throws XMLStreamException, SourceException {
    String title = "";
    String namespaceKey = "";
    long pageId = 0;
    ExportRevision latest = null;
    while (xml.nextChild()) {
      switch (xml.name()) {
        case "title" -> title = xml.text(MAX_FIELD);
        case "ns" -> namespaceKey = xml.text(MAX_FIELD);
        case "id" -> pageId = xml.number();
        case "revision" -> {
          if (namespaceKey.equals(MODULE_NAMESPACE)) {
            latest = ExportRevision.read(xml, options.maxTextBytes()).orLater(latest);
          } else {
            xml.skip();
          }
        }
        default -> xml.skip();
      }
    }
    if (latest != null && latest.isModule()) {
      take(bare(title), pageId, latest);
    }
  }

  private String bare(String title) {
    String bare = Titles.without(namespace, title);
    return bare.length() < title.length() ? bare : Titles.withoutModule(title);
  }

  private void take(String title, long pageId, ExportRevision revision) throws SourceException {
    if (wiki.isEmpty()) {
      throw new SourceException(file + ": has no <dbname>, give the wiki's name");
    }
    if (title.isEmpty()) {
      sink.skipped(new Skipped(file, "page " + pageId + " has no title"));
      return;
    }
    ModuleId id = new ModuleId(wiki.get(), title);
    Source source = Source.of(revision.text());
    if (!revision.defect().isEmpty()) {
      sink.skipped(new Skipped(id.toString(), revision.defect()));
    } else if (source.length() > options.maxTextBytes()) {
      sink.skipped(Skipped.tooLarge(id.toString(), source.length(), options.maxTextBytes()));
    } else {
      OptionalLong page = pageId > 0 ? OptionalLong.of(pageId) : OptionalLong.empty();
      sink.module(Module.of(id, page, revision.id(), Optional.empty(), source));
    }
  }
}
