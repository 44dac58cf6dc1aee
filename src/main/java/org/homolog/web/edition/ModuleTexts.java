package org.homolog.web.edition;

import java.util.HashMap;
import java.util.Map;
import org.homolog.fingerprint.Fingerprint.Kind;
import org.homolog.retrieval.IndexSnapshot;
import org.homolog.retrieval.IndexedForm;
import org.homolog.retrieval.IndexedUnit;
import org.homolog.web.table.ModuleRow;
import org.homolog.web.table.ModuleRow.Text;

/** What the modules' texts are, as the index has them. */
final class ModuleTexts {
  private static final Text UNKNOWN = new Text(ModuleRow.Kind.UNKNOWN, 0, 0);

  /** By the SHA-1 of the text. */
  private final Map<String, Text> texts = new HashMap<>();

  ModuleTexts(IndexSnapshot index) {
    for (IndexedForm form : index.forms()) {
      if (form.isModule()) {
        for (int i = 0; i < index.units(form); i++) {
          IndexedUnit unit = index.unit(form, i);
          texts.put(
              unit.text(),
              new Text(
                  form.kind() == Kind.DATA ? ModuleRow.Kind.DATA : ModuleRow.Kind.CODE,
                  unit.extent().lines().last(),
                  unit.extent().tokens()));
        }
      }
    }
    index
        .unparsable()
        .forEach(
            (text, failure) ->
                texts.put(text, new Text(ModuleRow.Kind.UNPARSABLE, failure.lines(), 0)));
  }

  Text of(String sha1) {
    return texts.getOrDefault(sha1, UNKNOWN);
  }

  /** Whether modules of a text are data modules. */
  boolean isData(String sha1) {
    return of(sha1).kind() == ModuleRow.Kind.DATA;
  }
}
