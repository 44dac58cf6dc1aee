package org.homolog.workspace;

import java.io.IOException;
import org.homolog.corpus.ModuleId;

/** A text that the index names and the store does not have, as a writer came between the two. */
public final class MissingTextException extends IOException {
  private static final long serialVersionUID = 1L;

  MissingTextException(ModuleId module) {
    super(module + ": has another text in the meantime");
  }
}
