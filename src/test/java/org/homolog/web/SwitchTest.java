package org.homolog.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.homolog.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** New results come in, and the server goes, without a request that fails. */
final class SwitchTest {
  private static final int CLIENTS = 4;
  private static final int RUNS = 4;
  private static final Duration LIMIT = Duration.ofMinutes(1);
  private static final String LUA = "local p = {} function p.f(a) return a + 1 end return p";

  @TempDir private Path folder;

  /** Asks one thing after the other until it is told to stop. */
  private record Client(
      Served served, AtomicBoolean stop, AtomicInteger answered, Queue<String> failed)
      implements Runnable {
    private static final List<String> ADDRESSES =
        List.of(
            "/groups",
            "/api/v1/groups?sort=wikis",
            "/api/v1/modules/enwiki/Roman",
            "/api/v1/modules/enwiki/Roman/similar",
            "/api/v1/modules/enwiki/Yesno/similar",
            "/api/v1/wikis",
            "/api/v1/stats",
            "POST /api/v1/query");

    @Override
    public void run() {
      for (int i = 0; !stop.get(); i++) {
        String address = ADDRESSES.get(i % ADDRESSES.size());
        HttpRequest.Builder request =
            address.startsWith("POST ")
                ? served.request(address.substring(5)).POST(BodyPublishers.ofString(LUA))
                : served.request(address);
        HttpResponse<String> answer = served.send(request);
        if (answer.statusCode() == 200) {
          answered.incrementAndGet();
        } else {
          failed.add(address + ": " + answer.statusCode() + " " + answer.body());
        }
      }
    }
  }

  @Test
  @Timeout(300)
  void noRequestFailsWhenResultsAreMadeAnew() throws IOException, InterruptedException {
    Path workspace = folder.resolve("workspace");
    Path samples = copy(folder.resolve("samples"));
    Served.make(workspace, List.of(samples));
    try (Served served = Served.in(workspace, Served.options(2, 64, LIMIT))) {
      var stop = new AtomicBoolean();
      var answered = new AtomicInteger();
      Queue<String> failed = new ConcurrentLinkedQueue<>();
      var clients = new ArrayList<Thread>();
      for (int i = 0; i < CLIENTS; i++) {
        clients.add(Thread.ofPlatform().start(new Client(served, stop, answered, failed)));
      }
      for (int run = 1; run <= RUNS; run++) {
        change(samples.resolve("enwiki"), run);
        Served.make(workspace, List.of(samples));
        while (served.get("/api/v1/modules/enwiki/New" + run).statusCode() != 200) {
          assertThat(served.faults()).isEmpty();
          assertThat(clients).allMatch(Thread::isAlive);
        }
        int before = answered.get();
        while (answered.get() < before + Client.ADDRESSES.size() * CLIENTS) {
          Thread.sleep(10);
          assertThat(clients).allMatch(Thread::isAlive);
        }
      }
      stop.set(true);
      for (Thread client : clients) {
        client.join();
      }
      assertThat(failed).isEmpty();
      assertThat(served.faults()).isEmpty();
      assertThat(served.editions()).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(RUNS);
      assertThat(served.get("/api/v1/modules/enwiki/New1").statusCode()).isEqualTo(404);
    }
  }

  private static Path copy(Path target) throws IOException {
    try (Stream<Path> files = Files.walk(Samples.FOLDER)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path to = target.resolve(Samples.FOLDER.relativize(file));
        Files.createDirectories(to.getParent());
        Files.copy(file, to);
      }
    }
    return target;
  }

  /** A module more, another text of one that is asked for all the time, and one that goes. */
  private static void change(Path wiki, int run) throws IOException {
    String roman = Files.readString(Samples.FOLDER.resolve("enwiki/Roman.lua"));
    Files.writeString(wiki.resolve("New" + run + ".lua"), roman + "-- " + run);
    Files.writeString(wiki.resolve("Roman.lua"), roman + "-- " + run);
    Files.deleteIfExists(wiki.resolve("New" + (run - 2) + ".lua"));
  }

  /** A request that the server has begun to answer. */
  private record Begun(Socket socket, BufferedReader answer) {
    static Begun on(int port) throws IOException {
      var socket = new Socket("127.0.0.1", port);
      var answer =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
      String head =
          "POST /api/v1/query HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\n"
              + "Transfer-Encoding: chunked\r\n\r\n";
      write(socket.getOutputStream(), head);
      assertThat(answer.readLine()).as("it wants the body").startsWith("HTTP/1.1 100 ");
      assertThat(answer.readLine()).isEmpty();
      return new Begun(socket, answer);
    }

    void send(String part) throws IOException {
      write(socket.getOutputStream(), "%x\r\n%s\r\n".formatted(part.length(), part));
    }

    private static void write(OutputStream out, String text) throws IOException {
      out.write(text.getBytes(StandardCharsets.UTF_8));
      out.flush();
    }

    String end() throws IOException {
      send(LUA);
      write(socket.getOutputStream(), "0\r\n\r\n");
      String status = String.valueOf(answer.readLine());
      socket.close();
      return status;
    }
  }

  private static boolean isOpen(int port) throws IOException {
    try (var socket = new Socket("127.0.0.1", port)) {
      return socket.isConnected();
    } catch (ConnectException _) {
      return false;
    }
  }

  @Test
  @Timeout(300)
  void whatHasBegunIsAnsweredBeforeTheEnd() throws IOException, InterruptedException {
    Served.make(folder);
    Served served = Served.in(folder, Served.options(1, 1, LIMIT));
    int port = served.port();
    Begun begun = Begun.on(port);
    var failed = new ConcurrentLinkedQueue<Throwable>();
    Thread closing =
        Thread.ofPlatform()
            .uncaughtExceptionHandler((_, fault) -> failed.add(fault))
            .start(
                () -> {
                  try {
                    served.close();
                  } catch (IOException e) {
                    failed.add(e);
                  }
                });
    while (isOpen(port)) {
      begun.send(" "); // a body that does not come is not waited for
      Thread.sleep(10);
    }
    assertThat(closing.isAlive()).as("it waits").isTrue();

    assertThat(begun.end()).startsWith("HTTP/1.1 200 ");

    closing.join();
    assertThat(failed).isEmpty();
    assertThat(served.faults()).isEmpty();
    assertThatExceptionOfType(ConnectException.class)
        .isThrownBy(() -> new Socket("127.0.0.1", port).close());
    served.close(); // once more does no harm
  }
}
