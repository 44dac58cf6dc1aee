package org.homolog.mediawiki.dump;

import org.homolog.corpus.Usage;

/** Takes what the table dumps of a wiki say about its modules. */
public interface DumpSink {
  /** Takes a page that transcludes a module, the module itself left out. */
  void transclusion(long fromPageId, long modulePageId);

  /** Takes a page of namespace 828 and its figures; of figures whose tables are missing, none. */
  void usage(ModulePage page, Usage usage);
}
