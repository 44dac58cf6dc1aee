package org.homolog.mediawiki.api;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * What {@code prop=info} says of a page.
 *
 * @param title without the namespace's local name, with blanks
 * @param length of the text, in bytes
 */
record PageHeader(
    long pageId,
    int namespace,
    String title,
    String contentModel,
    long lastRevisionId,
    long length,
    Instant touched) {
  static final int MODULE_NAMESPACE = 828;
  private static final String SCRIBUNTO = "Scribunto";

  static PageHeader of(JsonNode page) {
    return new PageHeader(
        page.path("pageid").asLong(0),
        page.path("ns").asInt(0),
        title(page),
        page.path("contentmodel").asString(""),
        page.path("lastrevid").asLong(0),
        page.path("length").asLong(0),
        instant(page.path("touched").asString("")));
  }

  /** No namespace's name holds a colon. */
  static String title(JsonNode page) {
    String title = page.path("title").asString("");
    return page.path("ns").asInt(0) == 0 ? title : title.substring(title.indexOf(':') + 1);
  }

  private static Instant instant(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeParseException e) {
      return Instant.MAX; // unknown: as if it were just touched
    }
  }

  /** Why the page is no module, or no longer; empty if it is one. */
  Optional<String> whyNoModule() {
    return whyNoModule(namespace, title, contentModel);
  }

  static Optional<String> whyNoModule(int namespace, String title, String contentModel) {
    if (namespace != MODULE_NAMESPACE) {
      return Optional.of("moved to \"%s\" in namespace %d".formatted(title, namespace));
    }
    return contentModel.equals(SCRIBUNTO)
        ? Optional.empty()
        : Optional.of("its content model is " + contentModel);
  }
}
