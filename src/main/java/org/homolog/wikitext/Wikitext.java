package org.homolog.wikitext;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Text of wikis as wikitext that shows it and does nothing else. */
public final class Wikitext {
  /** Of code points: more than the 255 bytes that a title may have. */
  private static final int MAX_LENGTH = 300;

  /** What opens a link, tag, template, table, list, heading, switch or signature. */
  private static final String MARKUP = "&<>[]{}|'\"`=*#:;!_~\\\uFF3F";

  /** Words that MediaWiki links together with the number after them. */
  private static final Pattern MAGIC_LINK = Pattern.compile("RFC|PMID|ISBN");

  private Wikitext() {}

  /**
   * The text between tags that keep its direction of writing to itself, with control and format
   * characters written as in Java; cut where it is longer than any title.
   */
  public static String text(String text) {
    return "<bdi>" + escape(text) + "</bdi>";
  }

  /** The same as code. */
  public static String code(String text) {
    return "<code>" + text(text) + "</code>";
  }

  /**
   * A text of several lines as it stands, to be copied: control and format characters but for line
   * ends and tabs are written as in Java.
   */
  public static String block(String text) {
    return text.lines()
        .map(line -> Pattern.compile("\t").splitAsStream(line).map(Wikitext::inert))
        .map(parts -> parts.collect(Collectors.joining("\t")))
        .collect(Collectors.joining("\n", "<pre>\n", "\n</pre>"));
  }

  /** A link that shows the text, or the text alone where there is no address. */
  public static String link(Optional<String> address, String text) {
    return address.map(to -> "[" + to + " " + text(text) + "]").orElseGet(() -> text(text));
  }

  private static String escape(String text) {
    int cut =
        text.offsetByCodePoints(0, Math.min(MAX_LENGTH, text.codePointCount(0, text.length())));
    return inert(text.substring(0, cut)) + (cut < text.length() ? "…" : "");
  }

  private static String inert(String text) {
    var escaped = new StringBuilder();
    text.codePoints().forEach(c -> append(c, escaped));
    return MAGIC_LINK
        .matcher(escaped)
        .replaceAll(word -> reference(word.group().charAt(0)) + word.group().substring(1));
  }

  private static void append(int c, StringBuilder escaped) {
    if (!isShown(c)) {
      for (char unit : Character.toChars(c)) {
        escaped.append("&#92;u%04X".formatted((int) unit));
      }
    } else if (MARKUP.indexOf(c) >= 0) {
      escaped.append(reference(c));
    } else {
      escaped.appendCodePoint(c);
    }
  }

  private static String reference(int c) {
    return "&#" + c + ";";
  }

  private static boolean isShown(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      case Character.FORMAT -> c == 0x200C || c == 0x200D; // joiners of many scripts
      default -> (c & 0xFFFE) != 0xFFFE && (c < 0xFDD0 || c > 0xFDEF); // noncharacters
    };
  }
}
