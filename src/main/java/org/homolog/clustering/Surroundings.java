package org.homolog.clustering;

import java.io.IOException;
import org.homolog.corpus.Capabilities;

/** Tells what numbered units need of their surroundings. */
public interface Surroundings {
  /** What a unit needs. */
  Capabilities of(int unit) throws IOException;
}
