package org.homolog.retrieval;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.jspecify.annotations.Nullable;

/**
 * Merges segments in the background. One that fails leaves them as they are; its thread must not
 * end with a stack trace, so the failure is kept for whoever asks.
 */
final class Merges extends ConcurrentMergeScheduler {
  private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

  @Override
  protected void handleMergeException(Throwable exception) {
    failure.compareAndSet(null, exception);
  }

  /** Throws the first failure, if there was one. */
  void rethrow() throws IOException {
    Throwable first = failure.get();
    if (first != null) {
      throw new IOException(first.getMessage(), first);
    }
  }
}
