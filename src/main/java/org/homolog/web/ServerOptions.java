package org.homolog.web;

import java.time.Duration;

/**
 * Where and how the site is served.
 *
 * @param port 0 for any that is free
 * @param mostBytes of a source that is sent
 * @param searches that are done at once; as many modules are parsed for pages beside
 * @param waiting requests of each kind that wait for their turn; others are refused
 * @param limit of the time that a search may take once it has begun
 * @param pause between two looks for new results
 */
public record ServerOptions(
    String host,
    int port,
    int mostBytes,
    int searches,
    int waiting,
    Duration limit,
    Duration pause) {
  private static final int MOST_PORT = 65_535;

  /** On loopback only; sources as long as a page of MediaWiki can be. */
  public static final ServerOptions DEFAULTS =
      new ServerOptions(
          "127.0.0.1", 8080, 2 << 20, 2, 256, Duration.ofSeconds(10), Duration.ofSeconds(1));

  public ServerOptions {
    if (host.isBlank()) {
      throw new IllegalArgumentException("a host is an address or a name");
    }
    if (port < 0 || port > MOST_PORT) {
      throw new IllegalArgumentException("a port is a number from 0 to %d".formatted(MOST_PORT));
    }
  }

  /** The same on another host and port. */
  public ServerOptions at(String otherHost, int otherPort) {
    return new ServerOptions(otherHost, otherPort, mostBytes, searches, waiting, limit, pause);
  }
}
