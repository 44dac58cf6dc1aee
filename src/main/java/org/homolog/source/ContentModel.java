package org.homolog.source;

import java.util.Locale;
import java.util.stream.Stream;

/** What pages of namespace 828 are written in. */
final class ContentModel {
  /** MediaWiki's name for Lua modules. */
  static final String SCRIBUNTO = "Scribunto";

  private ContentModel() {}

  /**
   * Returns whether MediaWiki takes a page of the namespace for a Lua module of which no content
   * model is known: all are but documentation, style sheets and JSON.
   */
  static boolean isModule(String title) {
    String lower = title.toLowerCase(Locale.ROOT);
    return Stream.of("/doc", ".css", ".json").noneMatch(lower::endsWith);
  }
}
