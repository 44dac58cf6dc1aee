package org.homolog.consolidation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.homolog.corpus.ModuleId;
import org.jspecify.annotations.Nullable;

/**
 * A module that must be at hand where the merged one runs.
 *
 * @param title as written, often with the local name of the namespace
 * @param loaded whether as code or as data
 * @param variants that name it, by their indexes, ascending
 * @param modules that run one of these
 * @param targets the modules that the title is on the variants' wikis, as far as known
 */
public record Dependency(
    String title, Loaded loaded, List<Integer> variants, int modules, List<Target> targets) {
  public Dependency {
    variants = List.copyOf(variants);
    targets = List.copyOf(targets);
  }

  /** How a module is loaded. */
  public enum Loaded {
    /** By {@code require}. */
    CODE,
    /** By {@code mw.loadData} or {@code mw.loadJsonData}. */
    DATA,
    /** By both. */
    BOTH,
    UNKNOWN;

    /** {@code code}. */
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * A module that is meant.
   *
   * @param groupId of the redundancy group that it is in, or null
   */
  public record Target(ModuleId module, @Nullable String groupId) {
    /** The redundancy group that the module is in. */
    public Optional<String> group() {
      return Optional.ofNullable(groupId);
    }
  }
}
