package org.homolog.retrieval;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.NumericUtils;
import org.homolog.fingerprint.Fingerprint.Features;
import org.homolog.fingerprint.Fingerprint.Kind;
import org.homolog.fingerprint.WeightedSet;

/** The selected shingles of a form as terms: four bytes of hash and one of weight. */
final class ShingleField {
  private static final String MODULES = "shingle_of_module";
  private static final String FUNCTIONS = "shingle_of_function";

  private static final FieldType TYPE = new FieldType();

  static {
    TYPE.setIndexOptions(IndexOptions.DOCS);
    TYPE.setOmitNorms(true);
    TYPE.setTokenized(true);
    TYPE.freeze();
  }

  private ShingleField() {}

  /** Modules and functions have fields of their own, as they are not compared with each other. */
  static String name(boolean ofModules) {
    return ofModules ? MODULES : FUNCTIONS;
  }

  static Field of(Features features) {
    return new Field(
        name(features.kind() != Kind.FUNCTION), new Shingles(features.selected()), TYPE);
  }

  static void write(int shingle, byte weight, BytesRef term) {
    NumericUtils.intToSortableBytes(shingle, term.bytes, 0);
    term.bytes[Integer.BYTES] = weight;
  }

  static BytesRef newTerm() {
    return new BytesRef(new byte[Integer.BYTES + 1]);
  }

  /** The hash that a term carries. */
  static int shingle(BytesRef term) {
    return NumericUtils.sortableBytesToInt(term.bytes, term.offset);
  }

  /** The weight that a term carries. */
  static int weight(BytesRef term) {
    return term.bytes[term.offset + Integer.BYTES] & 0xFF;
  }

  private static final class Shingles extends TokenStream {
    private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
    private final BytesRef bytes = newTerm();
    private final WeightedSet shingles;
    private int next;

    Shingles(WeightedSet shingles) {
      this.shingles = shingles;
    }

    @Override
    public boolean incrementToken() {
      if (next == shingles.size()) {
        return false;
      }
      clearAttributes();
      write(shingles.hashes()[next], shingles.weights()[next], bytes);
      next++;
      term.setBytesRef(bytes);
      return true;
    }

    @Override
    public void reset() {
      next = 0;
    }
  }
}
