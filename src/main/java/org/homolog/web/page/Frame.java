package org.homolog.web.page;

import java.util.List;

/**
 * What stands around a page.
 *
 * @param title of the page
 * @param section that it belongs to
 * @param assets that it is shown by
 * @param made when the results were made, as ISO 8601
 */
public record Frame(String title, Section section, Assets assets, String made) {
  /** A part of the site. */
  public enum Section {
    GROUPS("Groups", "/groups"),
    MODULES("All modules", "/modules"),
    SEARCH("Search by code", "/search"),
    OVERVIEW("Overview", "/overview"),
    METHOD("Method", "/method"),
    NONE("", "");

    private final String label;
    private final String path;

    Section(String label, String path) {
      this.label = label;
      this.path = path;
    }

    public String label() {
      return label;
    }

    public String path() {
      return path;
    }

    /** Those that the navigation names. */
    static List<Section> shown() {
      return List.of(GROUPS, MODULES, SEARCH, OVERVIEW, METHOD);
    }
  }

  /** The day and minute, for people. */
  String madeAt() {
    return made.replaceFirst("T(\\d\\d:\\d\\d).*", " $1 UTC");
  }

  /** A page of a section. */
  public static Frame of(String title, Section section, String made) {
    return new Frame(title, section, Assets.SITE, made);
  }
}
