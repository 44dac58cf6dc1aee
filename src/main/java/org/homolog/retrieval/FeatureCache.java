package org.homolog.retrieval;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.homolog.fingerprint.Fingerprint.Features;
import org.jspecify.annotations.Nullable;

/**
 * The features of forms, of which those used lately are kept: when there is no more room, what was
 * not used since there was none the last time is dropped.
 */
public final class FeatureCache {
  private static final int OVERHEAD = 160;

  private final IndexSnapshot index;
  private final List<IndexedForm> forms;
  private final @Nullable Features[] known;
  private final boolean[] used;
  private final long room;
  private long bytes;

  /**
   * @param forms by whose places in the list features are asked for
   * @param room in bytes
   */
  public FeatureCache(IndexSnapshot index, List<IndexedForm> forms, long room) {
    this.index = index;
    this.forms = forms;
    this.room = room;
    known = new Features[forms.size()];
    used = new boolean[forms.size()];
  }

  /** What the form at a place is compared by. */
  public Features get(int place) throws IOException {
    used[place] = true;
    Features features = known[place];
    if (features == null) {
      features = index.features(forms.get(place));
      keep(place, features);
    }
    return features;
  }

  /** Reads what will be asked for soon. */
  public void prepare(int[] places) throws IOException {
    int[] unknown = Arrays.stream(places).filter(place -> known[place] == null).toArray();
    index.features(forms, unknown, this::keep);
    for (int place : places) {
      used[place] = true;
    }
  }

  private void keep(int place, Features features) {
    known[place] = features;
    bytes += bytes(features);
    if (bytes > room) {
      drop();
    }
  }

  private void drop() {
    for (int i = 0; i < known.length; i++) {
      Features features = known[i];
      if (features != null && !used[i]) {
        bytes -= bytes(features);
        known[i] = null;
      }
    }
    if (bytes > room / 2) {
      Arrays.fill(known, null);
      bytes = 0;
    }
    Arrays.fill(used, false);
  }

  private static long bytes(Features features) {
    return OVERHEAD
        + (long) FingerprintCodec.BYTES_EACH
            * (features.shingles().size() + features.evidence().size());
  }
}
