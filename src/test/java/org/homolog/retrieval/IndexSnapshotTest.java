package org.homolog.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.homolog.Samples;
import org.homolog.corpus.ModuleId;
import org.homolog.corpus.Wiki;
import org.homolog.fingerprint.Rarity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Forms are in the order of the units that stand for them, and their features are at hand. */
final class IndexSnapshotTest {
  @TempDir private Path folder;

  /** Modules in no order that have some of the samples' texts; others have none. */
  private void write(Random random) throws IOException {
    Indexed samples = Indexed.of(folder, Samples.all(), Rarity.none());
    samples.write(30);
    List<String> texts = new ArrayList<>(samples.texts());
    Collections.shuffle(texts, random);
    try (FingerprintIndex index = FingerprintIndex.open(folder, Indexed.VERSION)) {
      index.removeModules(index.modules().keySet());
      for (int i = 0; i < 150; i++) {
        var id = new ModuleId(new Wiki("w" + random.nextInt(3)), "M" + random.nextInt(1000));
        index.put(id, texts.get(random.nextInt(texts.size() * 2 / 3)));
      }
      index.commit(0);
    }
  }

  /** The unit that stands for a form. */
  private record First(ModuleId module, int ordinal) {
    static final Comparator<First> ORDER =
        Comparator.comparing(First::module).thenComparing(First::ordinal);
  }

  private static Map<IndexedForm, First> firsts(IndexSnapshot snapshot) {
    Map<IndexedForm, First> firsts = new HashMap<>();
    for (IndexedForm form : snapshot.forms()) {
      for (IndexedUnit unit : Indexed.units(snapshot, form)) {
        for (ModuleId module : snapshot.modules(unit.text())) {
          firsts.merge(
              form,
              new First(module, unit.extent().ordinal()),
              (one, other) -> First.ORDER.compare(one, other) <= 0 ? one : other);
        }
      }
    }
    return firsts;
  }

  @Test
  void formsAreInTheOrderOfTheirFirstUnits() throws IOException {
    for (int seed = 0; seed < 3; seed++) {
      IndexFolder.clear(folder);
      write(new Random(seed));
      try (IndexSnapshot snapshot = IndexSnapshot.open(folder)) {
        Map<IndexedForm, First> firsts = firsts(snapshot);
        assertThat(firsts.size()).as("some have no module").isLessThan(snapshot.forms().size());
        for (boolean ofModules : new boolean[] {true, false}) {
          List<IndexedForm> expected =
              firsts.entrySet().stream()
                  .filter(form -> form.getKey().isModule() == ofModules)
                  .sorted(Map.Entry.comparingByValue(First.ORDER))
                  .map(Map.Entry::getKey)
                  .toList();

          assertThat(snapshot.inOrder(ofModules)).isNotEmpty().isEqualTo(expected);
        }
      }
    }
  }
}
