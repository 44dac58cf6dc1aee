package org.homolog.store;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.TreeMap;
import org.homolog.corpus.Module;
import org.homolog.corpus.ModuleId;
import org.homolog.corpus.Source;
import org.homolog.corpus.Usage;
import org.homolog.corpus.Wiki;

/** Writes always the same into a store, in an order of its own, as a harvest would. */
final class Harvester {
  static final int MODULES = 3_000;
  private static final int REQUEST = 50;
  private static final Wiki WIKI = new Wiki("bnwiki");
  private static final Instant TIME = Instant.parse("2026-01-01T00:00:00Z");

  private final StoreAddress address;
  private final long seed;

  Harvester(StoreAddress address, long seed) {
    this.address = address;
    this.seed = seed;
  }

  /** For a process of its own. */
  public static void main(String[] arguments) {
    Optional<Path> credentials =
        arguments[1].isEmpty() ? Optional.empty() : Optional.of(Path.of(arguments[1]));
    new Harvester(StoreAddress.parse(arguments[0], credentials), Long.parseLong(arguments[2]))
        .run();
  }

  void run() {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < MODULES; i++) {
      order.add(i);
    }
    Collections.shuffle(order, new Random(seed));
    try (ModuleStore store = ModuleStore.open(address);
        StoreWriter writer = store.write()) {
      for (int from = 0; from < MODULES; from += REQUEST) {
        for (int i : order.subList(from, from + REQUEST)) {
          writer.putPage(module(i));
          writer.put(module(i).id(), new UsagePart("usage", usage(i), TIME));
        }
        store.fetches().put(new Fetch(WIKI, "modules", TIME, from, MODULES - from, "unfinished"));
      }
      store.fetches().put(new Fetch(WIKI, "modules", TIME, MODULES, 0, ""));
    }
  }

  private static Module module(int i) {
    return Module.of(
        new ModuleId(WIKI, "মডিউল/" + i),
        OptionalLong.of(i + 1L),
        i,
        Optional.empty(),
        Source.of(("-- " + i % 1_000 + "\n").repeat(200)));
  }

  private static Usage usage(int i) {
    return new Usage(
        new TreeMap<>(Map.of("edits", (long) i, "transclusions", i / 2L)),
        new TreeMap<>(Map.of("wikibase_item", "Q" + i)),
        "",
        "");
  }
}
