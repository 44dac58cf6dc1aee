package org.homolog.web;

import java.time.Duration;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.NanoTime;
import org.homolog.web.Exchange.TooSlowException;

/**
 * Fails the reading of a body that has not come in time, however steadily it trickles. One that
 * does not come at all is failed by the idle timeout.
 */
final class BodyTime extends Handler.Wrapper {
  private final Duration limit;

  BodyTime(Duration limit) {
    this.limit = limit;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    return super.handle(new Timed(request), response, callback);
  }

  private final class Timed extends Request.Wrapper {
    private final long began = NanoTime.now();

    Timed(Request request) {
      super(request);
    }

    @Override
    public Content.Chunk read() {
      return NanoTime.since(began) > limit.toNanos()
          ? Content.Chunk.from(new TooSlowException(), true)
          : super.read();
    }
  }
}
