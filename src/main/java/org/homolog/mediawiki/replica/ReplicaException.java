package org.homolog.mediawiki.replica;

import java.io.IOException;
import org.homolog.corpus.Wiki;

/** A replica that gave no answer; the message is one line: the wiki, what was asked, the reason. */
public final class ReplicaException extends IOException {
  private static final long serialVersionUID = 1;

  private final boolean ofAll;

  private ReplicaException(String message, boolean ofAll) {
    super(message.replaceAll("\\p{Cntrl}+", " ").strip());
    this.ofAll = ofAll;
  }

  /** What is wrong with one wiki only. */
  static ReplicaException of(Wiki wiki, String what, String reason) {
    return new ReplicaException(wiki + ": " + what + ": " + reason, false);
  }

  /** What is wrong with all wikis alike. */
  static ReplicaException ofAll(String message) {
    return new ReplicaException(message, true);
  }

  /** Whether other wikis' replicas cannot be asked either, as with a refused password. */
  public boolean isOfAll() {
    return ofAll;
  }
}
