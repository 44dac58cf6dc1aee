package org.homolog.retrieval;

import com.carrotsearch.hppc.LongArrayList;
import com.carrotsearch.hppc.LongIntHashMap;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.SlowCodecReaderWrapper;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.NumericUtils;
import org.homolog.fingerprint.Fingerprint.Features;
import org.homolog.fingerprint.Fingerprint.Kind;
import org.homolog.fingerprint.Selection;
import org.homolog.fingerprint.WeightedSet;

/**
 * Forms that enter the index together as a segment of their own. Their terms are sorted here, as
 * numbers: Lucene would look each of them up in a hash table of bytes.
 */
final class FormBatch {
  private static final long MOST_BYTES = 96L << 20;

  /** Bits of a term's number below its hash. */
  private static final int WEIGHT_BITS = 8;

  private final LongIntHashMap documents = new LongIntHashMap();
  private final List<BytesRef> headers = new ArrayList<>();
  private final List<BytesRef> features = new ArrayList<>();
  private final LongArrayList ofModules = new LongArrayList();
  private final LongArrayList ofFunctions = new LongArrayList();
  private long bytes;

  /** A form as the index has it. */
  record Form(long key, Kind kind, BytesRef header, BytesRef features, WeightedSet selected) {
    static Form of(long key, long canonical, Features features) {
      WeightedSet retrieved = features.retrieved();
      return new Form(
          key,
          features.kind(),
          FingerprintCodec.encodeForm(features.kind(), canonical, retrieved.total()),
          FingerprintCodec.encodeFeatures(features),
          Selection.select(retrieved));
    }
  }

  void add(Form form) {
    int document = headers.size();
    documents.put(form.key(), document);
    headers.add(form.header());
    features.add(form.features());
    WeightedSet selected = form.selected();
    LongArrayList shingles = form.kind() == Kind.FUNCTION ? ofFunctions : ofModules;
    for (int i = 0; i < selected.size(); i++) {
      long hash = Integer.toUnsignedLong(selected.hashes()[i] ^ Integer.MIN_VALUE);
      long term = hash << WEIGHT_BITS | selected.weights()[i] & 0xFF;
      shingles.add(TermRun.of(term, document));
    }
    bytes += form.features().length + 2L * Long.BYTES * selected.size();
  }

  boolean isEmpty() {
    return headers.isEmpty();
  }

  /** Whether it is time to hand it over. */
  boolean isFull() {
    return bytes > MOST_BYTES || headers.size() == TermRun.MOST_DOCUMENTS;
  }

  /** The batch as a segment; nothing can be added any more. */
  CodecReader toSegment() throws IOException {
    var segment = new FormSegment(headers.size());
    segment.add(FingerprintIndex.HEADER, headers);
    segment.add(FingerprintIndex.FEATURES, features);
    segment.add(FingerprintIndex.FORM, keys());
    segment.add(ShingleField.name(true), shingles(ofModules));
    segment.add(ShingleField.name(false), shingles(ofFunctions));
    return SlowCodecReaderWrapper.wrap(segment);
  }

  private TermRun keys() {
    long[] keys = documents.keys().toArray();
    Arrays.sort(keys);
    return new TermRun(
        keys.length,
        Long.BYTES,
        place -> keys[place],
        place -> documents.get(keys[place]),
        (place, term) -> NumericUtils.longToSortableBytes(keys[place], term.bytes, 0));
  }

  private static TermRun shingles(LongArrayList postings) {
    long[] sorted = TermRun.sort(postings.buffer, postings.size());
    return new TermRun(
        postings.size(),
        ShingleField.TERM_BYTES,
        place -> TermRun.term(sorted[place]),
        place -> TermRun.document(sorted[place]),
        (place, term) -> {
          long number = TermRun.term(sorted[place]);
          int hash = (int) (number >>> WEIGHT_BITS) ^ Integer.MIN_VALUE;
          ShingleField.write(hash, (byte) number, term);
        });
  }
}
