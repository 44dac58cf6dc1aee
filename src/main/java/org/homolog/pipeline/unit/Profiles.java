package org.homolog.pipeline.unit;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.homolog.corpus.ModuleId;
import org.homolog.corpus.Wiki;
import org.homolog.fingerprint.Fingerprint.Features;
import org.homolog.frame.FrameTable;
import org.homolog.frame.WikiFrame;
import org.homolog.retrieval.IndexSnapshot;
import org.homolog.retrieval.IndexedForm;
import org.homolog.verification.Profile;

/** What forms of an index are compared by, with the house frames of the wikis that have them. */
public final class Profiles {
  private final IndexSnapshot index;
  private final FrameTable frames;
  private final Map<String, List<Wiki>> wikis = new HashMap<>();

  public Profiles(IndexSnapshot index, FrameTable frames) {
    this.index = index;
    this.frames = frames;
    index.modules().forEach((text, modules) -> wikis.put(text, wikis(modules)));
  }

  private static List<Wiki> wikis(List<ModuleId> modules) {
    return modules.size() == 1
        ? List.of(modules.getFirst().wiki())
        : modules.stream().map(ModuleId::wiki).distinct().toList();
  }

  /** The profile of a form. */
  public Profile of(IndexedForm form) throws IOException {
    return of(form, index.features(form));
  }

  private Profile of(IndexedForm form, Features features) throws IOException {
    return Profile.of(features, index.digests(form), index.comments(form), frames(form));
  }

  private List<WikiFrame> frames(IndexedForm form) {
    Set<WikiFrame> own = new HashSet<>();
    for (int unit = 0; unit < index.units(form); unit++) {
      for (Wiki wiki : wikis.getOrDefault(index.unit(form, unit).text(), List.of())) {
        own.add(frames.of(wiki));
      }
    }
    return new ArrayList<>(own);
  }

  /** Takes the profile of a form. */
  public interface Sink {
    void take(int place, Profile profile);
  }

  /**
   * The profiles of some forms, in the order in which they stand in the index.
   *
   * @param places in the list of forms, each once
   */
  public void each(List<IndexedForm> forms, int[] places, Sink sink) throws IOException {
    index.features(
        forms, places, (place, features) -> sink.take(place, of(forms.get(place), features)));
  }
}
