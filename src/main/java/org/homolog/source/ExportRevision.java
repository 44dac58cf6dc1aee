package org.homolog.source;

import java.util.OptionalLong;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/**
 * One revision of a page.
 *
 * @param id what stands where its number belongs
 * @param timestamp ISO 8601
 * @param model the content model and the format, each empty where the export names none
 * @param defect why there is no text, empty if there is
 */
record ExportRevision(String id, String timestamp, Model model, String text, String defect) {
  private static final int MAX_FIELD = 1 << 16;

  /** What a text is written in, as a revision has it. */
  record Model(String name, String format) {}

  /** Reads the revision that the reader stands on; its slots other than the main one are left. */
  static ExportRevision read(XmlReader xml, int maxText) throws XMLStreamException {
    String id = "";
    String timestamp = "";
    String model = "";
    String format = "";
    String text = "";
    String defect = "has no text";
    while (xml.nextChild()) {
      switch (xml.name()) {
        case "id" -> id = xml.text(MAX_FIELD);
        case "timestamp" -> timestamp = xml.text(MAX_FIELD);
        case "model" -> model = xml.text(MAX_FIELD);
        case "format" -> format = xml.text(MAX_FIELD);
        case "text" -> {
          boolean deleted = xml.attribute("deleted").equals("deleted");
          String bytes = xml.attribute("bytes");
          text = xml.text(maxText);
          boolean stub = text.isEmpty() && !bytes.isEmpty() && !bytes.equals("0");
          defect =
              deleted
                  ? "the text is deleted"
                  : !xml.inner().isEmpty()
                      ? "the text holds <%s>, which should be escaped".formatted(xml.inner())
                      : stub ? "the export is without texts" : "";
        }
        default -> xml.skip();
      }
    }
    return new ExportRevision(id, timestamp, new Model(model, format), text, defect);
  }

  /** The later of two revisions: imported ones have higher ids than their place in the history. */
  ExportRevision orLater(@Nullable ExportRevision other) {
    if (other == null) {
      return this;
    }
    int order = timestamp.compareTo(other.timestamp);
    return order > 0 || (order == 0 && number() >= other.number()) ? this : other;
  }

  private long number() {
    OptionalLong number = XmlReader.number(id);
    return number.orElse(0);
  }

  /** Returns whether it is Lua, if it is that of a page of the namespace for modules. */
  boolean isModule(String title) {
    return model.name().isEmpty()
        ? !model.format().equals("text/x-wiki") && ContentModel.isModule(title)
        : model.name().equals(ContentModel.SCRIBUNTO);
  }
}
