package org.homolog.web.edition;

import com.carrotsearch.hppc.IntArrayList;
import com.carrotsearch.hppc.ObjectIntHashMap;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.homolog.corpus.ModuleId;
import org.homolog.report.result.RequiredModule;
import org.homolog.retrieval.IndexSnapshot;
import org.homolog.retrieval.IndexedForm;

/** Which modules load which, as far as titles are written out; by places in a list of modules. */
final class Requirements {
  private final Edges requires;
  private final Edges requiredBy;

  private Requirements(Edges requires, Edges requiredBy) {
    this.requires = requires;
    this.requiredBy = requiredBy;
  }

  /**
   * Reads what every module loads from the index.
   *
   * @param modules by wiki and title
   */
  static Requirements read(IndexSnapshot index, List<ModuleId> modules) throws IOException {
    var places = new ObjectIntHashMap<ModuleId>(modules.size());
    for (int place = 0; place < modules.size(); place++) {
      places.put(modules.get(place), place);
    }
    var from = new IntArrayList();
    var to = new IntArrayList();
    for (IndexedForm form : index.forms()) {
      if (!form.isModule() || index.units(form) == 0) {
        continue;
      }
      Set<String> names = index.capabilities(form).requires();
      for (int i = 0; i < index.units(form) && !names.isEmpty(); i++) {
        for (ModuleId module : index.modules(index.unit(form, i).text())) {
          for (String name : names) {
            ModuleId required = RequiredModule.of(module.wiki(), name, places::containsKey);
            int place = places.getOrDefault(required, -1);
            int own = places.getOrDefault(module, -1);
            if (place >= 0 && own >= 0 && place != own) {
              from.add(own);
              to.add(place);
            }
          }
        }
      }
    }
    return new Requirements(
        new Edges(from, to, modules.size()), new Edges(to, from, modules.size()));
  }

  /** The places of the modules that a module loads. */
  int[] requires(int place) {
    return requires.of(place);
  }

  /** The places of the modules that load a module. */
  int[] requiredBy(int place) {
    return requiredBy.of(place);
  }

  /** Edges by where they start. */
  private static final class Edges {
    private final int[] starts;
    private final int[] ends;

    Edges(IntArrayList from, IntArrayList to, int size) {
      starts = new int[size + 1];
      for (int i = 0; i < from.size(); i++) {
        starts[from.get(i) + 1]++;
      }
      for (int i = 0; i < size; i++) {
        starts[i + 1] += starts[i];
      }
      int[] next = starts.clone();
      ends = new int[to.size()];
      for (int i = 0; i < from.size(); i++) {
        ends[next[from.get(i)]++] = to.get(i);
      }
    }

    int[] of(int place) {
      return Arrays.stream(ends, starts[place], starts[place + 1]).distinct().sorted().toArray();
    }
  }
}
