package org.homolog.retrieval;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.util.BytesRef;
import org.homolog.corpus.Capabilities;
import org.homolog.fingerprint.Fingerprint.Digests;
import org.homolog.fingerprint.Fingerprint.Extent;

/** The units of a text as bytes of a Lucene value; {@link UnitColumns} reads them. */
final class UnitsWriter {
  private final ByteBuffersDataOutput units = new ByteBuffersDataOutput();

  /** What units of the text need, numbered. */
  private final Map<Capabilities, Integer> capabilities = new LinkedHashMap<>();

  private int count;

  void add(Extent extent, Digests digests, Capabilities needed) {
    count++;
    int number = capabilities.computeIfAbsent(needed, _ -> capabilities.size());
    try {
      units.writeVInt(extent.ordinal());
      units.writeVInt(extent.lines().first());
      units.writeVInt(extent.lines().last());
      units.writeVInt(extent.tokens());
      units.writeLong(digests.exact());
      units.writeLong(digests.surface());
      units.writeLong(digests.shape());
      units.writeLong(digests.canonical());
      units.writeLong(digests.parameterized());
      units.writeLong(digests.translated());
      units.writeVInt(number);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The value. */
  BytesRef bytes(String text) {
    var out = new ByteBuffersDataOutput();
    try {
      out.writeString(text);
      out.writeVInt(count);
      units.copyTo(out);
      for (Capabilities each : capabilities.keySet()) {
        out.writeSetOfStrings(each.uses());
        out.writeSetOfStrings(each.requires());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new BytesRef(out.toArrayCopy());
  }
}
