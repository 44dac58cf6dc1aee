package org.homolog.pipeline;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.homolog.corpus.CodeUnit;
import org.homolog.corpus.ModuleId;
import org.homolog.corpus.Source;
import org.homolog.difference.Differ;
import org.homolog.difference.Difference;
import org.homolog.difference.DifferenceOptions;
import org.homolog.difference.View;
import org.homolog.pipeline.unit.UnitSources;
import org.homolog.report.result.Differences;
import org.homolog.store.ModuleStore;
import org.homolog.store.StoredModule;
import org.jspecify.annotations.Nullable;

/** Compares members by their canonical form, and functions that do not stand alone as they are. */
final class MemberDifferences implements Differences {
  private static final int MOST_BYTES = 200_000;

  private final Map<ModuleId, StoredModule> stored;
  private final ModuleStore store;
  private final Differ canonical = new Differ(new DifferenceOptions(View.CANONICAL));
  private final Differ plain = new Differ(new DifferenceOptions(View.PLAIN));
  private final UnitSources sources = new UnitSources();

  /** The left of the latest difference, as the members of a group are compared with one of them. */
  private @Nullable Member latest;

  /** A member with what is compared of it. */
  private record Member(CodeUnit unit, Source source) {}

  MemberDifferences(Map<ModuleId, StoredModule> stored, ModuleStore store) {
    this.stored = stored;
    this.store = store;
  }

  @Override
  public Optional<Difference> between(CodeUnit left, CodeUnit right) throws IOException {
    if (latest == null || !latest.unit().equals(left)) {
      latest = new Member(left, source(left));
    }
    Source one = latest.source();
    Source other = source(right);
    if (one.length() > MOST_BYTES || other.length() > MOST_BYTES) {
      return Optional.empty();
    }
    Difference difference = canonical.compare(one, other);
    return Optional.of(
        left.isModule() || difference.view() == View.CANONICAL
            ? difference
            : plain.compare(one, other));
  }

  private Source source(CodeUnit unit) {
    StoredModule module = stored.get(unit.module());
    if (module == null) {
      throw new IllegalStateException(unit.module() + " is in a group but not in the store");
    }
    return sources.of(unit, store.source(module.sha1()));
  }
}
