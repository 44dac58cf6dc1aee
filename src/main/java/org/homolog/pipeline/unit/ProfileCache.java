package org.homolog.pipeline.unit;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.homolog.retrieval.IndexedForm;
import org.homolog.verification.Profile;
import org.jspecify.annotations.Nullable;

/**
 * The profiles of forms, of which those used lately are kept: when there is no more room, what was
 * not used since there was none the last time is dropped.
 */
public final class ProfileCache {
  private final Profiles profiles;
  private final List<IndexedForm> forms;
  private final @Nullable Profile[] known;
  private final boolean[] used;
  private final long room;
  private long bytes;

  /**
   * @param forms by whose places in the list profiles are asked for
   * @param room in bytes
   */
  public ProfileCache(Profiles profiles, List<IndexedForm> forms, long room) {
    this.profiles = profiles;
    this.forms = forms;
    this.room = room;
    known = new Profile[forms.size()];
    used = new boolean[forms.size()];
  }

  /** What the form at a place is compared by. */
  public Profile get(int place) throws IOException {
    used[place] = true;
    Profile profile = known[place];
    if (profile == null) {
      profile = profiles.of(forms.get(place));
      keep(place, profile);
    }
    return profile;
  }

  /** Reads what will be asked for soon. */
  public void prepare(int[] places) throws IOException {
    int[] unknown = Arrays.stream(places).filter(place -> known[place] == null).toArray();
    profiles.each(forms, unknown, this::keep);
    for (int place : places) {
      used[place] = true;
    }
  }

  private void keep(int place, Profile profile) {
    known[place] = profile;
    bytes += profile.bytes();
    if (bytes > room) {
      drop();
    }
  }

  private void drop() {
    for (int i = 0; i < known.length; i++) {
      Profile profile = known[i];
      if (profile != null && !used[i]) {
        bytes -= profile.bytes();
        known[i] = null;
      }
    }
    if (bytes > room / 2) {
      Arrays.fill(known, null);
      bytes = 0;
    }
    Arrays.fill(used, false);
  }
}
