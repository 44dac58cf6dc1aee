package org.homolog.mediawiki.replica;

import org.homolog.corpus.Usage;

/** Takes how much the modules of a wiki are used, in the order of their page ids. */
public interface UsageSink {
  /** Takes the usage of the module that is the page of that id; without figures that are missed. */
  void usage(long pageId, Usage usage);

  /** Takes a note of figures that could not be read. */
  void missed(Missed missed);
}
