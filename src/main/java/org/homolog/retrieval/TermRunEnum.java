package org.homolog.retrieval;

import org.apache.lucene.index.BaseTermsEnum;
import org.apache.lucene.index.ImpactsEnum;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Walks through the terms of a {@link TermRun} once, which is all that writing them takes. */
final class TermRunEnum extends BaseTermsEnum {
  private final TermRun run;
  private final BytesRef term;
  private int start;
  private int end;

  TermRunEnum(TermRun run, int termBytes) {
    this.run = run;
    term = new BytesRef(new byte[termBytes]);
  }

  @Override
  public @Nullable BytesRef next() {
    start = end;
    if (start == run.postings()) {
      return null;
    }
    end = run.end(start);
    run.write(start, term);
    return term;
  }

  @Override
  public BytesRef term() {
    return term;
  }

  @Override
  public int docFreq() {
    return end - start;
  }

  @Override
  public long totalTermFreq() {
    return docFreq();
  }

  @Override
  public PostingsEnum postings(@Nullable PostingsEnum reuse, int flags) {
    Documents documents =
        reuse instanceof Documents mine && mine.run == run ? mine : new Documents(run);
    documents.reset(start, end);
    return documents;
  }

  @Override
  public ImpactsEnum impacts(int flags) {
    throw new UnsupportedOperationException();
  }

  @Override
  public SeekStatus seekCeil(BytesRef text) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void seekExact(long ord) {
    throw new UnsupportedOperationException();
  }

  @Override
  public long ord() {
    throw new UnsupportedOperationException();
  }

  /** The documents of one term. */
  private static final class Documents extends PostingsEnum {
    private final TermRun run;
    private int next;
    private int end;
    private int document = -1;

    Documents(TermRun run) {
      this.run = run;
    }

    void reset(int from, int to) {
      next = from;
      end = to;
      document = -1;
    }

    @Override
    public int docID() {
      return document;
    }

    @Override
    public int nextDoc() {
      document = next == end ? NO_MORE_DOCS : run.documentAt(next++);
      return document;
    }

    @Override
    public int advance(int target) {
      while (document < target) {
        nextDoc();
      }
      return document;
    }

    @Override
    public long cost() {
      return end - next;
    }

    @Override
    public int freq() {
      return 1;
    }

    @Override
    public int nextPosition() {
      return -1;
    }

    @Override
    public int startOffset() {
      return -1;
    }

    @Override
    public int endOffset() {
      return -1;
    }

    @Override
    public @Nullable BytesRef getPayload() {
      return null;
    }
  }
}
