package org.homolog.mediawiki.api;

/** Takes from a reply what was asked for. */
interface ReplyReader<T> {
  /**
   * What the reply says.
   *
   * @throws FailedAttempt if it does not say it
   */
  T read(Reply reply) throws FailedAttempt;
}
