package org.homolog.mediawiki.replica;

import java.util.ArrayList;
import java.util.List;

/**
 * Where the replicas are and how they are asked.
 *
 * @param hostPattern the host of a wiki's database, with {@code %s} for the wiki's or its slice's
 *     name
 * @param metaHost the host of {@code meta_p}
 * @param localPorts ports of a tunnel to these hosts
 * @param connections how many connections may be open at once in all
 * @param limits of each query
 */
public record ReplicaOptions(
    String hostPattern,
    String metaHost,
    LocalPorts localPorts,
    int connections,
    QueryLimits limits) {
  public static final ReplicaOptions DEFAULTS =
      new ReplicaOptions(
          "%s.analytics.db.svc.wikimedia.cloud",
          "meta.analytics.db.svc.wikimedia.cloud", LocalPorts.NONE, 5, QueryLimits.DEFAULTS);

  public ReplicaOptions {
    List<String> errors = new ArrayList<>();
    if (!hostPattern.matches("[\\w.:-]*(%s)?[\\w.:-]*")) {
      errors.add("the replicas' host is no host name with %s for the wiki: " + hostPattern);
    }
    if (!metaHost.matches("[\\w.:-]+")) {
      errors.add("the host of meta_p is no host name: " + metaHost);
    }
    if (connections < 1) {
      errors.add("at least 1 connection is needed, not " + connections);
    }
    if (!errors.isEmpty()) {
      throw new IllegalArgumentException(String.join("; ", errors));
    }
  }

  /** The same through a tunnel. */
  public ReplicaOptions withLocalPorts(LocalPorts ports) {
    return new ReplicaOptions(hostPattern, metaHost, ports, connections, limits);
  }

  /** The same with another number of connections. */
  public ReplicaOptions withConnections(int number) {
    return new ReplicaOptions(hostPattern, metaHost, localPorts, number, limits);
  }

  /** The same with other limits. */
  public ReplicaOptions withLimits(QueryLimits others) {
    return new ReplicaOptions(hostPattern, metaHost, localPorts, connections, others);
  }
}
