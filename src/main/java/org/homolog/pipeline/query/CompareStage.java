package org.homolog.pipeline.query;

import java.util.List;
import org.homolog.corpus.Source;
import org.homolog.difference.Differ;
import org.homolog.difference.DifferenceOptions;
import org.homolog.fingerprint.Fingerprint;
import org.homolog.fingerprint.FingerprintOptions;
import org.homolog.fingerprint.Fingerprinter;
import org.homolog.fingerprint.Fingerprints;
import org.homolog.fingerprint.Rarity;
import org.homolog.parse.Parsed;
import org.homolog.pipeline.query.QueryResult.MatchedLines;
import org.homolog.pipeline.unit.UnitReader;
import org.homolog.pipeline.unit.UnparsableException;
import org.homolog.verification.ConfidenceModel;
import org.homolog.verification.Profile;
import org.homolog.verification.Verifier;

/** Two sources to how alike they are and where they differ. */
public final class CompareStage {
  private final UnitReader reader;

  public CompareStage(FingerprintOptions options) {
    reader = new UnitReader(new Fingerprinter(options, Rarity.shipped()));
  }

  public Compared run(Source left, Source right, DifferenceOptions options)
      throws UnparsableException {
    Parsed one = reader.parsed(left);
    Parsed other = reader.parsed(right);
    Fingerprints ofLeft = reader.fingerprints(one);
    Fingerprints ofRight = reader.fingerprints(other);
    Fingerprint a = ofLeft.unit(0);
    Fingerprint b = ofRight.unit(0);
    List<MatchedLines> matches =
        a.features().data() || b.features().data()
            ? List.of()
            : MatchedRuns.of(reader.blindTokens(one), reader.blindTokens(other));
    return new Compared(
        new Verifier(ConfidenceModel.shipped())
            .verify(
                List.of(a.digests()),
                Profile.of(a.features(), ofLeft.comments(), List.of()),
                List.of(b.digests()),
                Profile.of(b.features(), ofRight.comments(), List.of())),
        matches,
        new Differ(options).compare(left, right));
  }
}
