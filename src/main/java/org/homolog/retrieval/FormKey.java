package org.homolog.retrieval;

import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.NumericUtils;

/** Tells forms apart: by the digest of the canonical form, modules from functions. */
final class FormKey {
  private static final long MODULE = 0x5DEECE66DL;

  private FormKey() {}

  static long of(boolean module, long canonical) {
    return module ? canonical ^ MODULE : canonical;
  }

  static BytesRef term(long key) {
    byte[] bytes = new byte[Long.BYTES];
    NumericUtils.longToSortableBytes(key, bytes, 0);
    return new BytesRef(bytes);
  }

  static long of(BytesRef term) {
    return NumericUtils.sortableBytesToLong(term.bytes, term.offset);
  }
}
