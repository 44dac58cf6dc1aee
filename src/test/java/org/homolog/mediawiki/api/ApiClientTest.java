package org.homolog.mediawiki.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

final class ApiClientTest {
  private static final int REQUESTS = 24;

  @Test
  void oneRequestAtOnceToOneWiki() throws Exception {
    assertThat(mostAtOnce(1, 1, 8)).isEqualTo(1);
  }

  @Test
  void wikisAreAskedAtOnceButNotAllOfThem() throws Exception {
    assertThat(mostAtOnce(3, REQUESTS, 3)).isEqualTo(3);
  }

  @Test
  void aThreadThatIsInterruptedAsksNoMore() throws IOException {
    try (ReplayServer server = new ReplayServer();
        ApiClient client = Clients.client()) {
      ActionApi api = ActionApi.of(client, Clients.site("enwiki", server.url()));
      Thread.currentThread().interrupt();
      assertThatThrownBy(() -> api.get("it", Map.of()))
          .isInstanceOf(InterruptedIOException.class)
          .hasMessage("enwiki: interrupted");
      assertThat(Thread.interrupted()).isTrue();
      assertThat(server.asked()).isEmpty();
    }
  }

  /** Each request waits until as many are there as can come; more would be counted. */
  private static int mostAtOnce(int expected, int wikis, int gate) throws Exception {
    AtomicInteger now = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    CyclicBarrier together = new CyclicBarrier(expected);
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        ApiClient client = new ApiClient(Clients.OPTIONS.withRequests(gate))) {
      server.setExecutor(threads);
      server.createContext(
          "/",
          exchange -> {
            most.accumulateAndGet(now.incrementAndGet(), Math::max);
            await(together);
            now.decrementAndGet();
            answer(exchange);
          });
      server.start();
      String url = "http://127.0.0.1:" + server.getAddress().getPort();
      List<Future<?>> asked = new ArrayList<>();
      for (int i = 0; i < REQUESTS; i++) {
        ActionApi api = ActionApi.of(client, Clients.site("wiki" + i % wikis, url));
        asked.add(threads.submit(() -> api.get("it", Map.of())));
      }
      for (Future<?> one : asked) {
        one.get();
      }
    } finally {
      server.stop(0);
    }
    return most.get();
  }

  private static void await(CyclicBarrier together) throws IOException {
    try {
      together.await();
    } catch (InterruptedException | BrokenBarrierException e) {
      throw new IOException(e);
    }
  }

  private static void answer(HttpExchange exchange) throws IOException {
    byte[] body = "{}".getBytes(UTF_8);
    exchange.sendResponseHeaders(200, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }
}
