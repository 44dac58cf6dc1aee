package org.homolog.mediawiki.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;

/** What a server is to answer. */
record Answer(int status, Map<String, String> headers, byte[] body, Fault fault) {
  /** What the server does beside answering. */
  enum Fault {
    NONE,
    CUT,
    STALL
  }

  static Answer json(String body) {
    return new Answer(
        200, Map.of("Content-Type", "application/json"), body.getBytes(UTF_8), Fault.NONE);
  }

  /** An answer that was recorded. */
  static Answer recorded(String name) {
    return json(text(name));
  }

  static String text(String name) {
    try (InputStream in = Answer.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Answer html(int status) {
    return new Answer(
        status,
        Map.of("Content-Type", "text/html; charset=utf-8"),
        "<!DOCTYPE html><title>Error</title>".getBytes(UTF_8),
        Fault.NONE);
  }

  /** The body ends before its announced length. */
  Answer cut() {
    return new Answer(status, headers, body, Fault.CUT);
  }

  /** The body does not come. */
  Answer stalled() {
    return new Answer(status, headers, body, Fault.STALL);
  }

  Answer with(String header, String value) {
    Map<String, String> more = new TreeMap<>(headers);
    more.put(header, value);
    return new Answer(status, more, body, fault);
  }

  Answer gzipped() {
    var packed = new ByteArrayOutputStream();
    try (var out = new GZIPOutputStream(packed)) {
      out.write(body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Answer(status, headers, packed.toByteArray(), fault)
        .with("Content-Encoding", "gzip");
  }
}
