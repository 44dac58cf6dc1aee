package org.homolog.retrieval;

import java.io.IOException;
import java.nio.file.Path;

/** An index that is not as it was written, or that another version of Lucene wrote. */
public final class DamagedIndexException extends IOException {
  private static final long serialVersionUID = 1;

  DamagedIndexException(Path folder, IOException cause) {
    super(folder + ": is damaged or of another version, run: homolog index", cause);
  }
}
