package org.homolog.retrieval;

import java.io.IOException;
import java.util.function.Consumer;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;

/** The terms of a field that documents still have, once for each segment. */
final class LiveTerms {
  private LiveTerms() {}

  static void forEach(IndexReader reader, String field, Consumer<BytesRef> sink)
      throws IOException {
    for (LeafReaderContext leaf : reader.leaves()) {
      Terms terms = leaf.reader().terms(field);
      if (terms != null) {
        Bits live = leaf.reader().getLiveDocs();
        TermsEnum each = terms.iterator();
        while (each.next() != null) {
          if (live == null || isLive(each, live)) {
            sink.accept(each.term());
          }
        }
      }
    }
  }

  private static boolean isLive(TermsEnum terms, Bits live) throws IOException {
    PostingsEnum postings = terms.postings(null, PostingsEnum.NONE);
    for (int doc = postings.nextDoc();
        doc != DocIdSetIterator.NO_MORE_DOCS;
        doc = postings.nextDoc()) {
      if (live.get(doc)) {
        return true;
      }
    }
    return false;
  }
}
