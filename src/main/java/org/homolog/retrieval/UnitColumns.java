package org.homolog.retrieval;

import com.carrotsearch.hppc.IntArrayList;
import com.carrotsearch.hppc.LongArrayList;
import com.carrotsearch.hppc.LongIntHashMap;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.util.BytesRef;
import org.homolog.corpus.Capabilities;
import org.homolog.corpus.LineRange;
import org.homolog.fingerprint.Fingerprint.Digests;
import org.homolog.fingerprint.Fingerprint.Extent;

/** The units of all texts as columns, by form, then by text and ordinal: millions of them fit. */
final class UnitColumns {
  private static final int DIGESTS = 6;
  private static final int EXTENT = 4;

  private final List<String> texts = new ArrayList<>();
  private final Set<String> known = new HashSet<>();
  private final IntArrayList textOf = new IntArrayList();
  private final IntArrayList extents = new IntArrayList();
  private final LongArrayList digests = new LongArrayList();
  private final IntArrayList documents = new IntArrayList();
  private final LongArrayList keys = new LongArrayList();

  /** For each form where its units begin in {@link #order}, and after all where they end. */
  private int[] first = {};

  private int[] order = {};

  /**
   * Reads what {@link UnitsWriter} wrote of a text.
   *
   * @param document where it stands
   */
  void read(int document, BytesRef value) throws IOException {
    var in = new ByteArrayDataInput(value.bytes, value.offset, value.length);
    int text = texts.size();
    texts.add(in.readString());
    known.add(texts.getLast());
    documents.add(document);
    for (int count = in.readVInt(); count > 0; count--) {
      textOf.add(text);
      int ordinal = in.readVInt();
      extents.add(ordinal, in.readVInt());
      extents.add(in.readVInt(), in.readVInt());
      for (int i = 0; i < DIGESTS; i++) {
        digests.add(in.readLong());
      }
      long canonical = digests.get(digests.size() - DIGESTS + 3);
      keys.add(FormKey.of(ordinal == 0, canonical));
      in.readVInt();
    }
  }

  /** What one unit of a text needs, by its ordinal, from what {@link UnitsWriter} wrote. */
  static Capabilities capabilities(BytesRef value, int ordinal) throws IOException {
    var in = new ByteArrayDataInput(value.bytes, value.offset, value.length);
    in.readString();
    int number = -1;
    for (int count = in.readVInt(); count > 0; count--) {
      int own = in.readVInt();
      for (int i = 1; i < EXTENT; i++) {
        in.readVInt();
      }
      in.skipBytes((long) DIGESTS * Long.BYTES);
      int needed = in.readVInt();
      if (own == ordinal) {
        number = needed;
      }
    }
    for (int i = 0; i < 2 * number; i++) {
      in.readSetOfStrings();
    }
    return new Capabilities(
        new TreeSet<>(in.readSetOfStrings()), new TreeSet<>(in.readSetOfStrings()));
  }

  /** The keys of the forms of all units. */
  LongArrayList keys() {
    return keys;
  }

  /**
   * Puts the units in order when all are read.
   *
   * @param forms the numbers of the forms by their keys
   */
  void sort(LongIntHashMap forms) throws IOException {
    int[] formOf = new int[keys.size()];
    first = new int[forms.size() + 1];
    for (int i = 0; i < formOf.length; i++) {
      formOf[i] = forms.getOrDefault(keys.get(i), -1);
      if (formOf[i] < 0) {
        throw new IOException("the index lacks a form of " + texts.get(textOf.get(i)));
      }
      first[formOf[i] + 1]++;
    }
    for (int form = 0; form < forms.size(); form++) {
      first[form + 1] += first[form];
    }
    int[] next = first.clone();
    order = new int[formOf.length];
    for (int unit : byText()) {
      order[next[formOf[unit]]++] = unit;
    }
  }

  /** The units by the SHA-1 of their text; those of one text are together, by ordinal. */
  private int[] byText() {
    int[] start = new int[texts.size() + 1];
    for (int i = 0; i < textOf.size(); i++) {
      start[textOf.get(i) + 1] = i + 1;
    }
    List<Integer> sorted =
        IntStream.range(0, texts.size()).boxed().sorted(Comparator.comparing(texts::get)).toList();
    return sorted.stream()
        .flatMapToInt(text -> IntStream.range(start[text], start[text + 1]))
        .toArray();
  }

  /** Whether there are units of a text. */
  boolean has(String text) {
    return known.contains(text);
  }

  List<String> texts() {
    return Collections.unmodifiableList(texts);
  }

  /** The number of units of a form. */
  int count(int form) {
    return first[form + 1] - first[form];
  }

  /**
   * For each form the least rank of a text that has it, in the upper half, and the ordinal there;
   * {@link Long#MAX_VALUE} if all its texts have the rank -1.
   */
  long[] firsts(int[] ranks) {
    long[] firsts = new long[first.length - 1];
    for (int form = 0; form < firsts.length; form++) {
      long least = Long.MAX_VALUE;
      for (int i = first[form]; i < first[form + 1]; i++) {
        int unit = order[i];
        int rank = ranks[textOf.get(unit)];
        if (rank >= 0) {
          least = Math.min(least, (long) rank << 32 | extents.get(unit * EXTENT));
        }
      }
      firsts[form] = least;
    }
    return firsts;
  }

  private Digests digests(int unit) {
    int at = unit * DIGESTS;
    return new Digests(
        digests.get(at),
        digests.get(at + 1),
        digests.get(at + 2),
        digests.get(at + 3),
        digests.get(at + 4),
        digests.get(at + 5));
  }

  /** The document in which a unit stands. */
  int document(int form, int unit) {
    return documents.get(textOf.get(order[first[form] + unit]));
  }

  IndexedUnit unit(int form, int unit) {
    int place = order[first[form] + unit];
    int at = place * EXTENT;
    return new IndexedUnit(
        texts.get(textOf.get(place)),
        new Extent(
            extents.get(at),
            new LineRange(extents.get(at + 1), extents.get(at + 2)),
            extents.get(at + 3)),
        digests(place));
  }
}
