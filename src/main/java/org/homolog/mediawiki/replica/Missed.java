package org.homolog.mediawiki.replica;

import org.homolog.corpus.Wiki;

/**
 * What a replica was asked for and did not give, while the rest was read.
 *
 * @param what was asked for
 * @param pages about which pages
 * @param reason why there is no answer
 */
public record Missed(Wiki wiki, String what, PageRange pages, String reason) {
  /** {@code enwiki: edits, pages 1-500: reason}. */
  @Override
  public String toString() {
    return wiki + ": " + what + ", pages " + pages + ": " + reason;
  }
}
