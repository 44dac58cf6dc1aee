package org.homolog.evaluation;

import java.io.IOException;

/** A line that is no labelled pair; the message names its place. */
public final class InvalidPairException extends IOException {
  private static final long serialVersionUID = 1L;

  InvalidPairException(String message) {
    super(message);
  }
}
