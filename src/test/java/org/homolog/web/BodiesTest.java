package org.homolog.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.homolog.Samples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies that come slowly, late, broken or not at all. */
@Timeout(300)
final class BodiesTest {
  private static final String QUERY = "POST /api/v1/query HTTP/1.1\r\nHost: a\r\n";
  private static final String CHUNKED = "Transfer-Encoding: chunked\r\n\r\n";
  private static final String FORM = "Content-Type: multipart/form-data; boundary=b\r\n";

  @TempDir private Path folder;

  @BeforeEach
  void make() throws IOException {
    Served.make(folder.resolve("workspace"));
  }

  private Served served(ServerOptions options) throws IOException {
    return Served.in(folder.resolve("workspace"), options);
  }

  private static void write(Socket socket, String text) throws IOException {
    OutputStream out = socket.getOutputStream();
    out.write(text.getBytes(StandardCharsets.ISO_8859_1));
    out.flush();
  }

  private static String answer(Socket socket) throws IOException {
    return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  /** A byte every now and then, until there is an answer. */
  @ParameterizedTest
  @ValueSource(strings = {"", FORM})
  void bodiesThatTrickleAreNotWaitedFor(String type) throws IOException, InterruptedException {
    try (Served served = served(Served.hurried(Duration.ofMillis(200)));
        var socket = new Socket("127.0.0.1", served.port())) {
      write(socket, QUERY + type + "Content-Length: 1000\r\n\r\n");
      for (int sent = 0; sent < 999 && socket.getInputStream().available() == 0; sent++) {
        write(socket, "-");
        Thread.sleep(20);
      }

      assertThat(answer(socket))
          .startsWith("HTTP/1.1 408 ")
          .contains("application/problem+json", "the request took too long to come in");
      assertThat(served.faults()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        CHUNKED + "no number\r\nreturn 1\r\n0\r\n\r\n",
        CHUNKED + "8\r\nreturn 1 and more\r\n0\r\n\r\n",
        CHUNKED + "8\r\nreturn 1\r\n",
        "Content-Length: 100\r\n\r\nreturn 1",
        FORM + CHUNKED + "no number\r\n--b--\r\n0\r\n\r\n",
        FORM + "Content-Length: 100\r\n\r\n--b",
      })
  void brokenBodiesAreBadRequests(String rest) throws IOException {
    try (Served served = served(Served.OPTIONS)) {
      assertThat(served.raw(QUERY + rest)).startsWith("HTTP/1.1 400 ");
      assertThat(served.faults()).isEmpty();
    }
  }

  /** A body that comes late is answered from the results that there are then. */
  @Test
  void bodiesThatComeHoldNoEdition() throws IOException, InterruptedException {
    String roman = Files.readString(Samples.FOLDER.resolve("enwiki/Roman.lua"));
    try (Served served = served(Served.options(1, 2, Duration.ofSeconds(10)));
        var socket = new Socket("127.0.0.1", served.port())) {
      write(socket, QUERY + "Connection: close\r\nExpect: 100-continue\r\n" + CHUNKED);
      byte[] wanted = socket.getInputStream().readNBytes("HTTP/1.1 100 Continue\r\n\r\n".length());
      assertThat(new String(wanted, StandardCharsets.UTF_8))
          .as("it wants the body")
          .contains("100");
      Path more = Files.createDirectories(folder.resolve("more/latewiki"));
      Files.writeString(more.resolve("Late.lua"), roman);
      Served.make(folder.resolve("workspace"), List.of(Samples.FOLDER, more));
      while (served.get("/api/v1/modules/latewiki/Late").statusCode() != 200) {
        Thread.sleep(10);
        assertThat(served.faults()).isEmpty();
      }
      int length = roman.getBytes(StandardCharsets.UTF_8).length;

      write(socket, "%x\r\n".formatted(length));
      socket.getOutputStream().write(roman.getBytes(StandardCharsets.UTF_8));
      write(socket, "\r\n0\r\n\r\n");

      assertThat(answer(socket)).startsWith("HTTP/1.1 200 ").contains("\"latewiki\"");
      assertThat(served.faults()).isEmpty();
    }
  }
}
