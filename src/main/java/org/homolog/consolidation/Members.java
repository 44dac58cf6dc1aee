package org.homolog.consolidation;

import java.io.IOException;
import java.util.Optional;
import org.homolog.corpus.Capabilities;
import org.homolog.corpus.CodeUnit;
import org.homolog.corpus.ModuleId;
import org.homolog.corpus.Source;
import org.homolog.corpus.Wiki;

/** Tells what is known of a group's members. */
public interface Members {
  /** The source of a whole module, if it is at hand. */
  Optional<Source> source(ModuleId module) throws IOException;

  /** What a member needs, if it is known. */
  default Optional<Capabilities> capabilities(CodeUnit member) throws IOException {
    return Optional.empty();
  }

  /**
   * The module that a title names on a wiki, if it is known.
   *
   * @param title as written in the source, with a name of the namespace
   */
  default Optional<Dependency.Target> dependency(Wiki wiki, String title) throws IOException {
    return Optional.empty();
  }
}
