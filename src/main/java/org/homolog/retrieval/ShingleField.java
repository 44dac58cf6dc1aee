package org.homolog.retrieval;

import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.NumericUtils;

/** The selected shingles of a form as terms: four bytes of hash and one of weight. */
final class ShingleField {
  private static final String MODULES = "shingle_of_module";
  private static final String FUNCTIONS = "shingle_of_function";

  /** The length of a term. */
  static final int TERM_BYTES = Integer.BYTES + 1;

  private ShingleField() {}

  /** Modules and functions have fields of their own, as they are not compared with each other. */
  static String name(boolean ofModules) {
    return ofModules ? MODULES : FUNCTIONS;
  }

  static void write(int shingle, byte weight, BytesRef term) {
    NumericUtils.intToSortableBytes(shingle, term.bytes, 0);
    term.bytes[Integer.BYTES] = weight;
  }

  static BytesRef newTerm() {
    return new BytesRef(new byte[TERM_BYTES]);
  }

  /** The hash that a term carries. */
  static int shingle(BytesRef term) {
    return NumericUtils.sortableBytesToInt(term.bytes, term.offset);
  }

  /** The weight that a term carries. */
  static int weight(BytesRef term) {
    return term.bytes[term.offset + Integer.BYTES] & 0xFF;
  }
}
