package org.homolog.pipeline.query;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.homolog.corpus.ModuleId;
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

  /**
   * A source to compare.
   *
   * @param module of the workspace that has the source, if one has
   */
  public record Side(Source source, Optional<ModuleId> module) {}

  /** A source as it is read. */
  private record Read(Source source, Parsed parsed, Fingerprints fingerprints) {
    Fingerprint unit() {
      return fingerprints.unit(0);
    }

    /** The profile of a source of no known wiki, which has no house frame. */
    Profile profile() {
      return Profile.of(
          unit().features(), List.of(unit().digests()), fingerprints.comments(), List.of());
    }
  }

  /** Compares two sources of no known wiki. */
  public Compared run(Source left, Source right, DifferenceOptions options)
      throws UnparsableException {
    Read one = read(left);
    Read other = read(right);
    return compared(one, one.profile(), other, other.profile(), options);
  }

  /** Compares two sources, of which those of modules have the profiles of the workspace. */
  public Compared run(Side left, Side right, ModuleProfiles known, DifferenceOptions options)
      throws IOException {
    Read one = read(left.source());
    Read other = read(right.source());
    return compared(one, profile(one, left, known), other, profile(other, right, known), options);
  }

  private Read read(Source source) throws UnparsableException {
    Parsed parsed = reader.parsed(source);
    return new Read(source, parsed, reader.fingerprints(parsed));
  }

  private static Profile profile(Read read, Side side, ModuleProfiles known) throws IOException {
    return side.module().isPresent()
        ? known.of(side.module().get(), read.fingerprints())
        : read.profile();
  }

  private Compared compared(
      Read left, Profile ofLeft, Read right, Profile ofRight, DifferenceOptions options) {
    List<MatchedLines> matches =
        left.unit().features().data() || right.unit().features().data()
            ? List.of()
            : MatchedRuns.of(reader.blindTokens(left.parsed()), reader.blindTokens(right.parsed()));
    return new Compared(
        Verifier.typed(
            new Verifier(ConfidenceModel.shipped()).verify(ofLeft, ofRight),
            List.of(left.unit().digests()),
            List.of(right.unit().digests())),
        matches,
        new Differ(options).compare(left.source(), right.source()));
  }
}
