package org.homolog.mediawiki.api;

/** Is told how far the harvest of a wiki is, from the thread that harvests. */
public interface HarvestProgress {
  /** Tells nobody. */
  HarvestProgress NONE = (_, _, _) -> {};

  /**
   * The harvest has come thus far.
   *
   * @param done pages that are done with; 0 while the list comes
   * @param total pages of the list so far
   * @param requests requests to the wiki so far, each attempt counted
   */
  void at(long done, long total, long requests);
}
