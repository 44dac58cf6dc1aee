package org.homolog.mediawiki.dump;

import java.net.URI;
import java.util.Optional;
import org.homolog.corpus.Site;

/** What pageview dumps call a wiki: {@code en.wikipedia} or {@code wikidata}. */
final class WikiCodes {
  private WikiCodes() {}

  /** The host of the site's address without {@code www.} and {@code .org}; empty if it has none. */
  static Optional<String> of(Site site) {
    try {
      String host = URI.create(site.url()).getHost();
      if (host == null) {
        return Optional.empty();
      }
      String bare = host.startsWith("www.") ? host.substring("www.".length()) : host;
      return Optional.of(
          bare.endsWith(".org") ? bare.substring(0, bare.length() - ".org".length()) : bare);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
