package org.homolog.mediawiki.replica;

import org.homolog.corpus.Wiki;

/** How much the modules of a wiki are used, by one query a group of figures and range of pages. */
public final class ReplicaUsage {
  /** Modules that are held in memory at once. */
  private static final int MODULES = 1000;

  private final Replicas replicas;
  private final int modules;

  public ReplicaUsage(Replicas replicas) {
    this(replicas, MODULES);
  }

  /** With another number of modules at once. */
  ReplicaUsage(Replicas replicas, int modules) {
    this.replicas = replicas;
    this.modules = modules;
  }

  /**
   * Hands on the usage of all modules, in the order of their page ids; figures that have no row are
   * 0, and those that are missed are none.
   */
  public void read(Wiki wiki, UsageSink sink) throws ReplicaException {
    try (Replica replica = replicas.open(wiki)) {
      new FigureReader(replica, modules, sink).read();
    }
  }
}
