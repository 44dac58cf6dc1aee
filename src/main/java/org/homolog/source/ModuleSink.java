package org.homolog.source;

import org.homolog.corpus.Module;
import org.homolog.corpus.ModuleId;
import org.homolog.corpus.Usage;

/** Takes what a source holds, piece by piece. */
public interface ModuleSink {
  /** Takes a module. */
  void module(Module module);

  /** Takes the usage of a module, which the source need not hold. */
  void usage(ModuleId module, Usage usage);

  /** Takes a note of something that was left out. */
  void skipped(Skipped skipped);
}
