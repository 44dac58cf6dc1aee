package org.homolog.source;

import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/**
 * One revision of a page.
 *
 * @param timestamp ISO 8601
 * @param defect why there is no text, empty if there is
 */
record ExportRevision(long id, String timestamp, String model, String text, String defect) {
  private static final int MAX_FIELD = 1 << 16;

  /** Reads the revision that the reader stands on; its slots other than the main one are left. */
  static ExportRevision read(XmlReader xml, int maxText) throws XMLStreamException {
    long id = 0;
    String timestamp = "";
    String model = "";
    String text = "";
    String defect = "has no text";
    while (xml.nextChild()) {
      switch (xml.name()) {
        case "id" -> id = xml.number();
        case "timestamp" -> timestamp = xml.text(MAX_FIELD);
        case "model" -> model = xml.text(MAX_FIELD);
        case "text" -> {
          boolean deleted = xml.attribute("deleted").equals("deleted");
          String bytes = xml.attribute("bytes");
          text = xml.text(maxText);
          boolean stub = text.isEmpty() && !bytes.isEmpty() && !bytes.equals("0");
          defect = deleted ? "the text is deleted" : stub ? "the export is without texts" : "";
        }
        default -> xml.skip();
      }
    }
    return new ExportRevision(id, timestamp, model, text, defect);
  }

  /** The later of two revisions: imported ones have higher ids than their place in the history. */
  ExportRevision orLater(@Nullable ExportRevision other) {
    if (other == null) {
      return this;
    }
    int order = timestamp.compareTo(other.timestamp);
    return order > 0 || (order == 0 && id >= other.id) ? this : other;
  }

  boolean isModule() {
    return model.equals("Scribunto");
  }
}
