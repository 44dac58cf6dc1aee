package org.homolog.source;

import java.io.IOException;
import java.io.Reader;
import java.util.Optional;
import java.util.OptionalLong;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Walks the elements of an XML document in one pass; a document type declaration, and with it any
 * entity of its own, is refused.
 */
final class XmlReader {
  private static final XMLInputFactory FACTORY = factory();

  private final XMLStreamReader xml;

  /** The name of the first element inside the element that was read last, empty without one. */
  private String inner = "";

  XmlReader(Reader in) throws XMLStreamException {
    this.xml = FACTORY.createXMLStreamReader(in);
  }

  /**
   * The JDK counts every {@code &lt;} towards its limits against entity bombs, so that a long
   * export would break off; they can go because entities cannot be declared here.
   */
  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    for (String limit :
        new String[] {
          "entityExpansionLimit", "totalEntitySizeLimit", "maxGeneralEntitySizeLimit"
        }) {
      factory.setProperty("jdk.xml." + limit, "0");
    }
    return factory;
  }

  /** Moves to the root element and tells its name. */
  String root() throws XMLStreamException {
    while (xml.next() != XMLStreamConstants.START_ELEMENT) {
      if (xml.getEventType() == XMLStreamConstants.DTD) {
        throw new XMLStreamException(
            "found a document type declaration, which no export has", xml.getLocation());
      }
    }
    return xml.getLocalName();
  }

  /** Moves to the start of the next child element; false at the end of the parent. */
  boolean nextChild() throws XMLStreamException {
    int event = xml.next();
    while (event != XMLStreamConstants.START_ELEMENT && event != XMLStreamConstants.END_ELEMENT) {
      event = xml.next();
    }
    return event == XMLStreamConstants.START_ELEMENT;
  }

  /** The name of the element it stands on. */
  String name() {
    return xml.getLocalName();
  }

  /** An attribute of the element it stands on, empty if it has none of that name. */
  String attribute(String name) {
    return Optional.ofNullable(xml.getAttributeValue(null, name)).orElse("");
  }

  /** Moves behind the element. */
  void skip() throws XMLStreamException {
    text(0);
  }

  /** Moves behind the element; its text up to {@code limit} characters and one block. */
  String text(int limit) throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    inner = "";
    int depth = 1;
    while (depth > 0) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          inner = inner.isEmpty() ? xml.getLocalName() : inner;
          depth++;
        }
        case XMLStreamConstants.END_ELEMENT -> depth--;
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
          if (text.length() < limit) {
            text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
          }
        }
        default -> {} // comments and processing instructions
      }
    }
    return text.toString();
  }

  /** Returns the name of the first element inside the element that was read last, or nothing. */
  String inner() {
    return inner;
  }

  /** Reads to the end of the document, so that it is known to be well-formed. */
  void end() throws XMLStreamException {
    while (xml.hasNext()) {
      xml.next();
    }
  }

  /** Returns the number that a text is; empty if it is none. */
  static OptionalLong number(String text) {
    try {
      return OptionalLong.of(Long.parseLong(text.strip()));
    } catch (NumberFormatException _) {
      return OptionalLong.empty();
    }
  }

  /** What an error says, without the position that StAX puts before it. */
  static String reason(XMLStreamException e) {
    if (e.getNestedException() instanceof IOException io) {
      return Messages.reason(io);
    }
    String said =
        String.valueOf(e.getMessage()).replaceFirst("(?s)^ParseError at .*?Message: ", "");
    return said.contains("0xffff") ? "not UTF-8" : said;
  }
}
