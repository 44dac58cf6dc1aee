package org.homolog.web.edition;

import java.io.Closeable;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Something that is closed when nobody holds it any more: those who take it, and whoever made it
 * until it is released for the first time.
 */
final class Lease<T extends Closeable> {
  private final T held;
  private final AtomicInteger holders = new AtomicInteger(1);

  Lease(T held) {
    this.held = held;
  }

  T held() {
    return held;
  }

  /**
   * Holds it until it is released.
   *
   * @return false if it has been closed
   */
  boolean take() {
    return holders.updateAndGet(count -> count == 0 ? 0 : count + 1) > 0;
  }

  void release() throws IOException {
    if (holders.decrementAndGet() == 0) {
      held.close();
    }
  }
}
