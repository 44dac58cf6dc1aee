package org.homolog.mediawiki.api;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The version of a wiki's software, of which the oldest ones answer in another format. */
final class MediaWikiVersion {
  private static final Pattern GENERATOR = Pattern.compile("MediaWiki 1\\.(\\d{1,4})\\b.*");
  private static final int OLDEST = 25;

  private MediaWikiVersion() {}

  /**
   * Checks what a wiki says of its software.
   *
   * @param generator as {@code MediaWiki 1.31.0}; other texts are taken
   * @throws ApiException if the software is too old
   */
  static void check(String wiki, String generator) throws ApiException {
    Matcher version = GENERATOR.matcher(generator);
    if (version.matches() && Integer.parseInt(version.group(1)) < OLDEST) {
      throw tooOld(wiki);
    }
  }

  static ApiException tooOld(String wiki) {
    return new ApiException(
        wiki
            + ": its MediaWiki is older than 1."
            + OLDEST
            + ", too old to be harvested by its API; import an XML export of it instead");
  }
}
