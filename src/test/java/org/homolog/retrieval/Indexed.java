package org.homolog.retrieval;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.homolog.Lua;
import org.homolog.corpus.Module;
import org.homolog.fingerprint.Fingerprint;
import org.homolog.fingerprint.FingerprintOptions;
import org.homolog.fingerprint.Rarity;

/** The fingerprints of modules, and an index of them in a folder. */
record Indexed(Path folder, SortedMap<String, List<Fingerprint>> fingerprints) {
  static final String VERSION = "1";

  /** Fingerprints by text, the functions of the default length among them. */
  static Indexed of(Path folder, List<Module> modules, Rarity rarity) {
    var fingerprints = new TreeMap<String, List<Fingerprint>>();
    for (Module module : modules) {
      fingerprints.computeIfAbsent(
          module.sha1(),
          text -> Lua.fingerprints(module.source().bytes(), FingerprintOptions.DEFAULTS, rarity));
    }
    return new Indexed(folder, fingerprints);
  }

  /** Adds all texts; a commit after every {@code texts} of them. */
  void write(int texts) throws IOException {
    try (FingerprintIndex index = FingerprintIndex.open(folder, VERSION)) {
      int count = 0;
      for (String text : fingerprints.keySet()) {
        index.add(text, fingerprints.get(text));
        if (++count % texts == 0) {
          index.commit(0);
        }
      }
      index.commit(0);
    }
  }

  Fingerprint fingerprint(IndexedUnit unit) {
    return fingerprints.getOrDefault(unit.text(), List.of()).stream()
        .filter(each -> each.extent().equals(unit.extent()))
        .findFirst()
        .orElseThrow();
  }
}
