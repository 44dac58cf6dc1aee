package org.homolog.web;

import java.net.InetAddress;
import java.time.Duration;
import java.util.Set;

/**
 * Where and how the site is served.
 *
 * @param port 0 for any that is free
 * @param pause between two looks for new results
 * @param proxies by their addresses, which are believed what they say of the addresses of visitors
 */
public record ServerOptions(
    String host,
    int port,
    Sent sent,
    Searching searching,
    Duration pause,
    Set<InetAddress> proxies) {
  private static final int MOST_PORT = 65_535;

  /**
   * What visitors may send.
   *
   * @param mostBytes of a source
   * @param limit of the time in which a request has come in whole
   */
  public record Sent(int mostBytes, Duration limit) {}

  /**
   * What is done at once.
   *
   * @param threads that search; as many parse modules for pages beside
   * @param waiting searches that wait for their turn at most, a fifth of them of one address; as
   *     many pages for which modules are parsed, and four times as many others
   * @param limit of the time that a search may take once it has begun
   */
  public record Searching(int threads, int waiting, Duration limit) {}

  /** On loopback only; sources as long as a page of MediaWiki can be. */
  public static final ServerOptions DEFAULTS =
      new ServerOptions(
          "127.0.0.1",
          8080,
          new Sent(2 << 20, Duration.ofSeconds(30)),
          new Searching(2, 512, Duration.ofSeconds(10)),
          Duration.ofSeconds(1),
          Set.of());

  public ServerOptions {
    proxies = Set.copyOf(proxies);
    if (host.isBlank()) {
      throw new IllegalArgumentException("a host is an address or a name");
    }
    if (port < 0 || port > MOST_PORT) {
      throw new IllegalArgumentException("a port is a number from 0 to %d".formatted(MOST_PORT));
    }
  }

  /** Returns the options on another host and port. */
  public ServerOptions at(String otherHost, int otherPort) {
    return new ServerOptions(otherHost, otherPort, sent, searching, pause, proxies);
  }

  /** Returns the options behind other proxies. */
  public ServerOptions behind(Set<InetAddress> others) {
    return new ServerOptions(host, port, sent, searching, pause, others);
  }
}
