package org.homolog.retrieval;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import org.apache.lucene.util.BytesRef;
import org.homolog.fingerprint.Entries;
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
    ByteBuffer buffer = ByteBuffer.allocate(bytes(features));
    buffer.put((byte) features.kind().ordinal());
    put(buffer, features.shingles());
    put(buffer, features.evidence());
    put(buffer, features.runs());
    put(buffer, features.entries());
    return new BytesRef(buffer.array());
  }

  static Features decodeFeatures(BytesRef value) {
    ByteBuffer buffer = ByteBuffer.wrap(value.bytes, value.offset, value.length);
    Kind kind = KINDS[buffer.get()];
    return new Features(kind, get(buffer), get(buffer), get(buffer), entries(buffer));
  }

  /** The number of bytes that features take. */
  static int bytes(Features features) {
    Entries entries = features.entries();
    return 1
        + 5 * Integer.BYTES
        + BYTES_EACH * (features.shingles().size() + features.evidence().size())
        + BYTES_EACH * (features.runs().size() + entries.distinct().size())
        + Double.BYTES
        + (BYTES_EACH + Integer.BYTES) * entries.size();
  }

  private static void put(ByteBuffer buffer, Entries entries) {
    put(buffer, entries.distinct());
    buffer.putDouble(entries.share());
    buffer.putInt(entries.size());
    put(buffer, entries.paths());
    put(buffer, entries.values());
    buffer.put(entries.bits());
  }

  private static Entries entries(ByteBuffer buffer) {
    WeightedSet distinct = get(buffer);
    double share = buffer.getDouble();
    int size = buffer.getInt();
    int[] paths = ints(buffer, size);
    int[] values = ints(buffer, size);
    byte[] bits = new byte[size];
    buffer.get(bits);
    return new Entries(paths, values, bits, distinct, share);
  }

  /** Comment lines of a text. */
  static BytesRef encodeComments(int[] comments) {
    ByteBuffer buffer = ByteBuffer.allocate(Integer.BYTES * comments.length);
    buffer.asIntBuffer().put(comments);
    return new BytesRef(buffer.array());
  }

  static int[] decodeComments(BytesRef value) {
    return ints(
        ByteBuffer.wrap(value.bytes, value.offset, value.length), value.length / Integer.BYTES);
  }

  private static void put(ByteBuffer buffer, int[] ints) {
    buffer.asIntBuffer().put(ints);
    buffer.position(buffer.position() + Integer.BYTES * ints.length);
  }

  private static int[] ints(ByteBuffer buffer, int size) {
    int[] ints = new int[size];
    buffer.asIntBuffer().get(ints);
    buffer.position(buffer.position() + Integer.BYTES * size);
    return ints;
  }

  private static void put(ByteBuffer buffer, WeightedSet set) {
    buffer.putInt(set.size());
    put(buffer, set.hashes());
    buffer.put(set.weights());
  }

  private static WeightedSet get(ByteBuffer buffer) {
    int size = buffer.getInt();
    int[] hashes = ints(buffer, size);
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
