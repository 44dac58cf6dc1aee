package org.homolog.frame;

import com.carrotsearch.hppc.IntHashSet;
import com.carrotsearch.hppc.IntIntHashMap;
import com.carrotsearch.hppc.procedures.IntProcedure;
import java.io.IOException;
import java.util.List;
import org.homolog.fingerprint.Fingerprint.Digests;
import org.homolog.fingerprint.Fingerprint.Features;

/**
 * Counts a house frame: in how many families of modules each run, name, string, value, comment line
 * and whole form under a consistent renaming occurs.
 */
public final class FrameCounter {
  private FrameCounter() {}

  /** Tells what numbered forms of modules consist of. */
  public interface Forms {
    /** The features of a form. */
    Features features(int form) throws IOException;

    /** The digests of the units that have a form. */
    List<Digests> digests(int form);

    /** The hashes of the comment lines of the texts that have a form. */
    int[] comments(int form) throws IOException;
  }

  /**
   * Counts over the families of some forms.
   *
   * @param numbers the forms of one wiki or of several, the heaviest first
   */
  public static WikiFrame count(int[] numbers, Forms forms) throws IOException {
    var families = new Families();
    for (int form : numbers) {
      families.add(form, forms.features(form));
    }
    var counts = new IntIntHashMap();
    var hashes = new IntHashSet();
    for (int[] family : families.all()) {
      hashes.clear();
      for (int form : family) {
        addAll(hashes, forms.features(form));
        hashes.addAll(forms.comments(form));
        forms.digests(form).forEach(digests -> hashes.addAll(digests.renamedForms()));
      }
      hashes.forEach((IntProcedure) hash -> counts.addTo(hash, 1));
    }
    return WikiFrame.of(families.all().size(), counts);
  }

  private static void addAll(IntHashSet hashes, Features features) {
    hashes.addAll(features.runs().hashes());
    hashes.addAll(features.evidence().hashes());
    hashes.addAll(features.entries().distinct().hashes());
  }
}
