package org.homolog.report.result;

import java.io.IOException;
import java.util.Optional;
import org.homolog.corpus.CodeUnit;
import org.homolog.difference.Difference;

/** Compares members of a group for the pages that show how they differ. */
@FunctionalInterface
public interface Differences {
  /** The aligned difference of two units; empty where a source is too long to be compared. */
  Optional<Difference> between(CodeUnit left, CodeUnit right) throws IOException;
}
