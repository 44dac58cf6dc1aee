package org.homolog.fingerprint;

import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.util.List;
import org.homolog.corpus.Capabilities;
import org.homolog.fingerprint.Fingerprint.Digests;

/** What of a fingerprint does not depend on layout and names, as values that can be compared. */
record Trace(
    int ordinal,
    int tokens,
    long canonical,
    long parameterized,
    List<Object> features,
    Capabilities capabilities) {
  static List<Trace> of(List<Fingerprint> fingerprints) {
    return fingerprints.stream().map(Trace::of).toList();
  }

  static Trace of(Fingerprint fingerprint) {
    Digests digests = fingerprint.digests();
    return new Trace(
        fingerprint.extent().ordinal(),
        fingerprint.extent().tokens(),
        digests.canonical(),
        digests.parameterized(),
        List.of(
            fingerprint.features().data(),
            values(fingerprint.features().shingles()),
            values(fingerprint.features().evidence()),
            values(fingerprint.features().selected())),
        fingerprint.capabilities());
  }

  static Object values(WeightedSet set) {
    return List.of(IntBuffer.wrap(set.hashes()), ByteBuffer.wrap(set.weights()));
  }
}
