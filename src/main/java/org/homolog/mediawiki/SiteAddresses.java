package org.homolog.mediawiki;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.homolog.corpus.Site;

/** Wikis by their addresses. */
final class SiteAddresses {
  /**
   * Where a URL pattern leads.
   *
   * @param titlePrefix what the pattern puts before the title
   */
  record Place(Site site, String titlePrefix) {}

  private static final String TITLE = "$1";

  /** What lies between a wiki's address and a title. */
  private static final List<String> PATHS = List.of("/wiki/", "/w/index.php?title=", "/?title=");

  private final Map<String, Site> sites = new HashMap<>();
  private final Map<String, Optional<Place>> places = new ConcurrentHashMap<>();

  SiteAddresses(Collection<Site> sites) {
    for (Site site : sites) {
      this.sites.put(address(site.url()), site);
    }
  }

  /** The wiki whose pages a pattern like {@code https://bn.wikipedia.org/wiki/$1} names. */
  Optional<Place> place(String pattern) {
    return places.computeIfAbsent(pattern, this::find);
  }

  private Optional<Place> find(String pattern) {
    if (!pattern.endsWith(TITLE)) {
      return Optional.empty();
    }
    String start = pattern.substring(0, pattern.length() - TITLE.length());
    for (String path : PATHS) {
      int end = start.indexOf(path);
      Site site = end < 0 ? null : sites.get(address(start.substring(0, end)));
      if (site != null) {
        return Optional.of(new Place(site, start.substring(end + path.length())));
      }
    }
    return Optional.empty();
  }

  /** An address without its scheme. */
  private static String address(String url) {
    return url.replaceFirst("^(?i:https?:)?//", "")
        .replaceFirst("/+$", "")
        .toLowerCase(Locale.ROOT);
  }
}
