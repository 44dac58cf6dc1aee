package org.homolog.mediawiki.api;

import org.homolog.corpus.Module;

/** Takes what a harvest finds, page by page, from the thread that harvests. */
public interface HarvestSink {
  /** Takes a module that is new or has changed; it has its page id, which is its identity. */
  void module(Module module);

  /**
   * Takes a note of a module that could not be had; it is tried again by the next harvest unless
   * that is told that this revision is stored.
   *
   * @param revisionId the latest revision as the wiki lists it
   * @param reason one line for people
   */
  void missed(long pageId, String title, long revisionId, String reason);

  /**
   * Takes a note that the page is no module under that title, or no longer: what is stored of this
   * id under this title is to go. Of a module that was moved, it comes just before the module under
   * its new title; of one that was never stored, it says why it is left out.
   *
   * @param title as it is stored; of one that was never stored, as the wiki has it, or empty where
   *     it has none
   * @param reason one line for people
   */
  void gone(long pageId, String title, String reason);
}
