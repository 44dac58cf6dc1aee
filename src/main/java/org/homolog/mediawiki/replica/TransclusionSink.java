package org.homolog.mediawiki.replica;

/** Takes which pages transclude which modules of a wiki. */
public interface TransclusionSink {
  /** Takes one pair; those of one page follow each other, and pages come in the order of ids. */
  void transclusion(long fromPageId, long modulePageId);
}
