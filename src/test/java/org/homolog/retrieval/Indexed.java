package org.homolog.retrieval;

import com.carrotsearch.hppc.LongHashSet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.homolog.Lua;
import org.homolog.Samples;
import org.homolog.corpus.Module;
import org.homolog.fingerprint.Fingerprint;
import org.homolog.fingerprint.FingerprintOptions;
import org.homolog.fingerprint.Fingerprints;
import org.homolog.fingerprint.Rarity;
import org.homolog.fingerprint.RarityCounter;

/** Modules by the SHA-1 of their text, and an index of them in a folder. */
record Indexed(Path folder, SortedMap<String, List<Module>> modules, Rarity rarity) {
  static final String VERSION = "1";

  static Indexed of(Path folder, List<Module> modules, Rarity rarity) {
    return new Indexed(
        folder,
        modules.stream()
            .collect(Collectors.groupingBy(Module::sha1, TreeMap::new, Collectors.toList())),
        rarity);
  }

  /** With the shipped weights, or weights counted over the modules' own texts where none ship. */
  static Indexed weighted(Path folder, Path source) {
    if (Rarity.class.getResource("rarity.bin") != null) {
      return of(folder, Samples.in(source), Rarity.shipped());
    }
    Indexed unweighted = of(folder, Samples.in(source), Rarity.none());
    var counter = new RarityCounter();
    var seen = new LongHashSet();
    for (String text : unweighted.texts()) {
      Fingerprints units = unweighted.units(text);
      if (seen.add(units.digests(0).canonical())) {
        counter.add(List.of(units.features(0)));
      }
    }
    return new Indexed(folder, unweighted.modules, counter.toRarity(1));
  }

  Set<String> texts() {
    return modules.keySet();
  }

  /** The units of a text, functions of the default length among them; read anew each time. */
  Fingerprints units(String text) {
    byte[] source = modules.getOrDefault(text, List.of()).getFirst().source().bytes();
    return Lua.units(source, FingerprintOptions.DEFAULTS, rarity);
  }

  /** The fingerprints of all units by text. */
  SortedMap<String, List<Fingerprint>> fingerprints() {
    return new TreeMap<>(
        texts().stream().collect(Collectors.toMap(text -> text, text -> units(text).all())));
  }

  /** Adds all texts with their modules; a commit after every {@code texts} of them. */
  void write(int texts) throws IOException {
    try (FingerprintIndex index = FingerprintIndex.open(folder, VERSION)) {
      int count = 0;
      for (Map.Entry<String, List<Module>> text : modules.entrySet()) {
        index.add(text.getKey(), units(text.getKey()), Optional.empty());
        for (Module module : text.getValue()) {
          index.put(module.id(), text.getKey());
        }
        if (++count % texts == 0) {
          index.commit(0);
        }
      }
      index.commit(0);
    }
  }

  /** The forms of modules, or of functions. */
  static List<IndexedForm> forms(IndexSnapshot snapshot, boolean ofModules) {
    return snapshot.forms().stream().filter(form -> form.isModule() == ofModules).toList();
  }

  /** All candidate pairs of forms of modules, or of functions, by the forms' places. */
  static void pairs(IndexSnapshot snapshot, List<IndexedForm> forms, CandidateSearch.Sink sink)
      throws IOException {
    boolean ofModules = forms.getFirst().isModule();
    new CandidateSearch(RetrievalOptions.DEFAULTS, snapshot, forms, ofModules).pairs(0, sink);
  }

  /** The units of a form, in the order of the index. */
  static List<IndexedUnit> units(IndexSnapshot snapshot, IndexedForm form) {
    return IntStream.range(0, snapshot.units(form))
        .mapToObj(unit -> snapshot.unit(form, unit))
        .toList();
  }

  /** The units of all forms. */
  static Stream<IndexedUnit> units(IndexSnapshot snapshot) {
    return snapshot.forms().stream().flatMap(form -> units(snapshot, form).stream());
  }
}
