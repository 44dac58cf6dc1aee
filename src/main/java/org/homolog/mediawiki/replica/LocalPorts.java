package org.homolog.mediawiki.replica;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Ports of this machine that a tunnel leads from to the hosts of replicas.
 *
 * @param ports port by host, by the host's first name alone, or by {@code *} for all others
 */
public record LocalPorts(SortedMap<String, Integer> ports) {
  /** No tunnel. */
  public static final LocalPorts NONE = new LocalPorts(new TreeMap<>());

  static final String ALL = "*";
  private static final int HIGHEST = 65_535;

  public LocalPorts {
    ports = Collections.unmodifiableSortedMap(new TreeMap<>(ports));
    List<String> errors = new ArrayList<>();
    ports.forEach(
        (host, port) -> {
          if (host.isBlank() || port < 1 || port > HIGHEST) {
            errors.add("\"" + host + "\" = " + port + " is no host with a port");
          }
        });
    if (!errors.isEmpty()) {
      throw new IllegalArgumentException(String.join("; ", errors));
    }
  }

  /** Reads {@code 13306}, one port for all, or {@code s1=3301,enwiki=3302,…}. */
  public static LocalPorts parse(String text) {
    SortedMap<String, Integer> ports = new TreeMap<>();
    for (String entry : text.split(",", -1)) {
      int equals = entry.indexOf('=');
      String host = equals < 0 ? ALL : entry.substring(0, equals).strip();
      if (ports.put(host, number(entry.substring(equals + 1).strip(), entry)) != null) {
        throw new IllegalArgumentException("two local ports are given for \"" + host + "\"");
      }
    }
    return new LocalPorts(ports);
  }

  private static int number(String text, String entry) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "expected host=port or one port, found \"" + entry.strip() + "\"", e);
    }
  }

  /** Whether the tunnel's ports are those of slices of wikis, as {@code s1}. */
  boolean areOfSlices() {
    return ports.keySet().stream().anyMatch(host -> host.matches("s\\d+(\\..*)?"));
  }

  /** The port for that host, if a tunnel leads to it. */
  OptionalInt port(String host) {
    int dot = host.indexOf('.');
    for (String key : List.of(host, dot < 0 ? host : host.substring(0, dot), ALL)) {
      Integer port = ports.get(key);
      if (port != null) {
        return OptionalInt.of(port);
      }
    }
    return OptionalInt.empty();
  }
}
