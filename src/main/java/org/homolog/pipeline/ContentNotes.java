package org.homolog.pipeline;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.homolog.corpus.ModuleId;
import org.homolog.fingerprint.Fingerprint.Kind;
import org.homolog.retrieval.IndexSnapshot;
import org.homolog.retrieval.IndexedForm;

/** Names the modules that are in no pair because they have no code or data of their own. */
final class ContentNotes {
  /** Modules that a note names. */
  private static final int NAMED = 100;

  private ContentNotes() {}

  /** A sentence for redirects and one for modules with nothing in them, if there are any. */
  static List<String> of(IndexSnapshot index) throws IOException {
    SortedSet<String> redirects = new TreeSet<>();
    SortedSet<String> empty = new TreeSet<>();
    for (IndexedForm form : index.forms()) {
      if (form.kind() == Kind.REDIRECT) {
        String target = String.join(", ", index.capabilities(form).requires());
        modules(form, index).forEach(module -> redirects.add(module + " to " + target));
      } else if (form.kind() == Kind.NOTHING) {
        modules(form, index).forEach(module -> empty.add(module.toString()));
      }
    }
    var notes = new ArrayList<String>();
    add(redirects, "are redirects", notes);
    add(empty, "have nothing in them", notes);
    return notes;
  }

  private static List<ModuleId> modules(IndexedForm form, IndexSnapshot index) {
    var modules = new ArrayList<ModuleId>();
    for (int unit = 0; unit < index.units(form); unit++) {
      modules.addAll(index.modules(index.unit(form, unit).text()));
    }
    return modules;
  }

  private static void add(SortedSet<String> modules, String what, List<String> notes) {
    if (!modules.isEmpty()) {
      int more = modules.size() - NAMED;
      notes.add(
          "%,d modules %s and are in no group: %s%s."
              .formatted(
                  modules.size(),
                  what,
                  String.join("; ", modules.stream().limit(NAMED).toList()),
                  more > 0 ? "; and %,d more".formatted(more) : ""));
    }
  }
}
