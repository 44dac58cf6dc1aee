package org.homolog.verification;

import java.io.IOException;

/** Compares numbered units, whatever holds them. */
@FunctionalInterface
public interface Comparison {
  /** How alike two units are. */
  Likeness compare(int left, int right) throws IOException;
}
