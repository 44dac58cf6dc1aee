package org.homolog.retrieval;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.lucene.util.BytesRef;
import org.homolog.corpus.Capabilities;
import org.homolog.corpus.LineRange;
import org.homolog.fingerprint.Fingerprint;
import org.homolog.fingerprint.Fingerprint.Digests;
import org.homolog.fingerprint.Fingerprint.Extent;
import org.homolog.fingerprint.Fingerprint.Features;
import org.homolog.fingerprint.Fingerprint.Kind;
import org.homolog.fingerprint.WeightedSet;

/**
 * Fingerprints and what failed to parse as bytes of a Lucene value: the header first, the features
 * after it.
 */
final class FingerprintCodec {
  private static final Kind[] KINDS = Kind.values();

  private FingerprintCodec() {}

  static BytesRef encodeHeader(String text, Fingerprint fingerprint) {
    var bytes = new ByteArrayOutputStream(128);
    try (var out = new DataOutputStream(bytes)) {
      out.writeUTF(text);
      Extent extent = fingerprint.extent();
      out.writeInt(extent.ordinal());
      out.writeInt(extent.lines().first());
      out.writeInt(extent.lines().last());
      out.writeInt(extent.tokens());
      Digests digests = fingerprint.digests();
      out.writeLong(digests.exact());
      out.writeLong(digests.surface());
      out.writeLong(digests.shape());
      out.writeLong(digests.canonical());
      out.writeLong(digests.parameterized());
      out.writeLong(digests.translated());
      out.writeBoolean(fingerprint.features().data());
      out.writeLong(fingerprint.features().shingles().total());
      write(out, fingerprint.capabilities().uses());
      write(out, fingerprint.capabilities().requires());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new BytesRef(bytes.toByteArray());
  }

  static IndexedUnit decodeHeader(int id, BytesRef value) {
    try (var in = stream(value)) {
      String text = in.readUTF();
      int ordinal = in.readInt();
      var lines = new LineRange(in.readInt(), in.readInt());
      var extent = new Extent(ordinal, lines, in.readInt());
      var digests =
          new Digests(
              in.readLong(),
              in.readLong(),
              in.readLong(),
              in.readLong(),
              in.readLong(),
              in.readLong());
      boolean data = in.readBoolean();
      long weight = in.readLong();
      return new IndexedUnit(
          id, text, extent, digests, data, weight, new Capabilities(read(in), read(in)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static BytesRef encodeFeatures(Features features) {
    int size =
        1 + 2 * Integer.BYTES + 9 * (features.shingles().size() + features.evidence().size());
    ByteBuffer buffer = ByteBuffer.allocate(size);
    buffer.put((byte) features.kind().ordinal());
    put(buffer, features.shingles());
    put(buffer, features.evidence());
    return new BytesRef(buffer.array());
  }

  static Features decodeFeatures(BytesRef value) {
    ByteBuffer buffer = ByteBuffer.wrap(value.bytes, value.offset, value.length);
    Kind kind = KINDS[buffer.get()];
    return new Features(kind, get(buffer), get(buffer));
  }

  private static void put(ByteBuffer buffer, WeightedSet set) {
    buffer.putInt(set.size());
    buffer.asLongBuffer().put(set.hashes());
    buffer.position(buffer.position() + Long.BYTES * set.size());
    buffer.put(set.weights());
  }

  private static WeightedSet get(ByteBuffer buffer) {
    int size = buffer.getInt();
    long[] hashes = new long[size];
    buffer.asLongBuffer().get(hashes);
    buffer.position(buffer.position() + Long.BYTES * size);
    byte[] weights = new byte[size];
    buffer.get(weights);
    return new WeightedSet(hashes, weights);
  }

  static BytesRef encode(String text, UnparsableText unparsable) {
    var bytes = new ByteArrayOutputStream();
    try (var out = new DataOutputStream(bytes)) {
      out.writeUTF(text);
      out.writeInt(unparsable.line());
      out.writeInt(unparsable.column());
      out.writeUTF(unparsable.reason());
      out.writeInt(unparsable.lines());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new BytesRef(bytes.toByteArray());
  }

  /** The text's SHA-1 with which a value begins. */
  static String text(BytesRef value) {
    try (var in = stream(value)) {
      return in.readUTF();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static UnparsableText decodeUnparsable(BytesRef value) {
    try (var in = stream(value)) {
      in.readUTF();
      return new UnparsableText(in.readInt(), in.readInt(), in.readUTF(), in.readInt());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static DataInputStream stream(BytesRef value) {
    return new DataInputStream(new ByteArrayInputStream(value.bytes, value.offset, value.length));
  }

  private static void write(DataOutputStream out, SortedSet<String> strings) throws IOException {
    out.writeInt(strings.size());
    for (String string : strings) {
      byte[] bytes = string.getBytes(UTF_8);
      out.writeInt(bytes.length);
      out.write(bytes);
    }
  }

  private static SortedSet<String> read(DataInputStream in) throws IOException {
    var strings = new TreeSet<String>();
    for (int count = in.readInt(); count > 0; count--) {
      strings.add(new String(in.readNBytes(in.readInt()), UTF_8));
    }
    return strings;
  }
}
