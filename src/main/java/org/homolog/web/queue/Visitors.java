package org.homolog.web.queue;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Tells visitors apart by their addresses. What a proxy says of the address of a visitor is
 * believed if the proxy is one of those that are trusted.
 */
public final class Visitors {
  private static final int NETWORK_BYTES = 8;
  private static final InetAddress UNKNOWN = InetAddress.ofLiteral("0.0.0.0");

  private final Set<InetAddress> proxies;

  /**
   * @param proxies that are trusted
   */
  public Visitors(Set<InetAddress> proxies) {
    this.proxies = Set.copyOf(proxies);
  }

  /**
   * Returns the address that a request comes from: the last one on its way that is not of a trusted
   * proxy.
   *
   * @param remote the address that the connection comes from
   * @param forwardedFor values of {@code X-Forwarded-For}, to which each proxy has added the
   *     address that it was asked from
   */
  public InetAddress address(String remote, List<String> forwardedFor) {
    InetAddress last = parse(remote).orElse(UNKNOWN);
    List<String> way =
        forwardedFor.stream().flatMap(value -> Arrays.stream(value.split(",", -1))).toList();
    for (int i = way.size() - 1; i >= 0 && proxies.contains(last); i--) {
      Optional<InetAddress> before = parse(way.get(i));
      if (before.isEmpty()) {
        return last;
      }
      last = before.get();
    }
    return last;
  }

  /**
   * Returns the name by which an address has its turns: an IPv6 address that of its network of 64
   * bits, all of which one visitor has.
   */
  public static String name(InetAddress address) {
    return address instanceof Inet6Address
        ? HexFormat.of().formatHex(address.getAddress(), 0, NETWORK_BYTES) + "/64"
        : address.getHostAddress();
  }

  /** Reads an address, with or without brackets and a port; nothing if it is none. */
  public static Optional<InetAddress> parse(String text) {
    String address =
        text.strip().replaceFirst("^\\[(.*)](:\\d+)?$", "$1").replaceFirst("^([^:]+):\\d+$", "$1");
    try {
      return Optional.of(InetAddress.ofLiteral(address));
    } catch (IllegalArgumentException _) {
      return Optional.empty(); // a proxy may say that the address is unknown
    }
  }
}
