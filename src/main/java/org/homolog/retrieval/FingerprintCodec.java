package org.homolog.retrieval;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import org.apache.lucene.util.BytesRef;
import org.homolog.fingerprint.Fingerprint.Features;
import org.homolog.fingerprint.Fingerprint.Kind;
import org.homolog.fingerprint.WeightedSet;

/** Forms and what failed to parse as bytes of a Lucene value. */
final class FingerprintCodec {
  private static final Kind[] KINDS = Kind.values();

  /** Of a hash with its weight. */
  static final int BYTES_EACH = Integer.BYTES + 1;

  private FingerprintCodec() {}

  /** A form without its features. */
  static BytesRef encodeForm(Kind kind, long canonical, long weight) {
    ByteBuffer buffer = ByteBuffer.allocate(1 + 2 * Long.BYTES);
    buffer.put((byte) kind.ordinal()).putLong(canonical).putLong(weight);
    return new BytesRef(buffer.array());
  }

  static IndexedForm decodeForm(int id, BytesRef value) {
    ByteBuffer buffer = ByteBuffer.wrap(value.bytes, value.offset, value.length);
    return new IndexedForm(id, KINDS[buffer.get()], buffer.getLong(), buffer.getLong());
  }

  static BytesRef encodeFeatures(Features features) {
    int size =
        1
            + 2 * Integer.BYTES
            + BYTES_EACH * (features.shingles().size() + features.evidence().size());
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
    buffer.asIntBuffer().put(set.hashes());
    buffer.position(buffer.position() + Integer.BYTES * set.size());
    buffer.put(set.weights());
  }

  private static WeightedSet get(ByteBuffer buffer) {
    int size = buffer.getInt();
    int[] hashes = new int[size];
    buffer.asIntBuffer().get(hashes);
    buffer.position(buffer.position() + Integer.BYTES * size);
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
}
