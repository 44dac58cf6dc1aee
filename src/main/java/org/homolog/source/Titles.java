package org.homolog.source;

/** Titles with and without the name of their namespace. */
final class Titles {
  /** MediaWiki's canonical name of namespace 828. */
  static final String MODULE = "Module";

  private Titles() {}

  /** The title without a leading {@code Module:}. */
  static String withoutModule(String title) {
    return without(MODULE, title);
  }

  /** The title without a leading {@code namespace:}. */
  static String without(String namespace, String title) {
    return title.startsWith(namespace + ":") ? title.substring(namespace.length() + 1) : title;
  }
}
