package org.homolog.retrieval;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;

/** The texts that an index holds. */
final class Texts {
  private Texts() {}

  static Set<String> of(IndexReader reader) throws IOException {
    var texts = new HashSet<String>();
    for (LeafReaderContext leaf : reader.leaves()) {
      Terms terms = leaf.reader().terms(FingerprintIndex.TEXT);
      if (terms != null) {
        Bits live = leaf.reader().getLiveDocs();
        TermsEnum each = terms.iterator();
        while (each.next() != null) {
          if (live == null || isLive(each, live)) {
            texts.add(each.term().utf8ToString());
          }
        }
      }
    }
    return texts;
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
