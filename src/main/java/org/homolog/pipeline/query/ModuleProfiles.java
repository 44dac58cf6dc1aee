package org.homolog.pipeline.query;

import java.io.IOException;
import java.util.List;
import java.util.function.LongToIntFunction;
import org.homolog.corpus.ModuleId;
import org.homolog.fingerprint.Fingerprint;
import org.homolog.fingerprint.Fingerprints;
import org.homolog.pipeline.unit.Profiles;
import org.homolog.pipeline.unit.Variants;
import org.homolog.verification.Profile;
import org.homolog.workspace.Reading;

/**
 * Makes the profiles that the modules of one state of a workspace are compared by when its groups
 * are made, so that two of them have the same confidence wherever it is told.
 */
public final class ModuleProfiles {
  private final Reading reading;
  private final Profiles profiles;
  private final Variants variants;
  private final LongToIntFunction byForm;

  public ModuleProfiles(Reading reading) {
    this.reading = reading;
    profiles = new Profiles(reading.index(), reading.frames());
    variants = Variants.ofModules(reading.index());
    byForm = variants.byForm();
  }

  /**
   * The profile of a module: that of its canonical form, with the frames of all wikis that have the
   * form. A module that changed since the index was made has the frame of its own wiki alone.
   */
  Profile of(ModuleId module, Fingerprints fingerprints) throws IOException {
    Fingerprint unit = fingerprints.unit(0);
    int number = byForm.applyAsInt(unit.digests().canonical());
    return number == Variants.NONE
        ? Profile.of(
            unit.features(),
            List.of(unit.digests()),
            fingerprints.comments(),
            List.of(reading.frames().of(module.wiki())))
        : profiles.of(variants.forms().get(number));
  }
}
