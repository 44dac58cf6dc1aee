package org.homolog.source;

import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** A page of an export, as far as it has been read: of one that breaks off, the title may stay. */
final class ExportPage {
  private static final int MAX_FIELD = 1 << 16;

  private String title = "";
  private String id = "";
  private @Nullable ExportRevision latest;

  /** Reads the page that the XML consists of. */
  void read(XmlReader xml, int maxText) throws XMLStreamException {
    xml.root();
    while (xml.nextChild()) {
      switch (xml.name()) {
        case "title" -> title = xml.text(MAX_FIELD);
        case "id" -> id = xml.text(MAX_FIELD);
        case "revision" -> latest = ExportRevision.read(xml, maxText).orLater(latest);
        default -> xml.skip();
      }
    }
    xml.end();
  }

  /** Returns the title with the name of its namespace, empty if none has been read. */
  String title() {
    return title;
  }

  /** Returns what stands where the page's number belongs. */
  String id() {
    return id;
  }

  /** Returns the latest of its revisions, if it has one. */
  @Nullable ExportRevision latest() {
    return latest;
  }
}
