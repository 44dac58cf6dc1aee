package org.homolog.retrieval;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.ByteVectorValues;
import org.apache.lucene.index.DocValuesSkipIndexType;
import org.apache.lucene.index.DocValuesSkipper;
import org.apache.lucene.index.DocValuesType;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.LeafMetaData;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PointValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.StoredFieldVisitor;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.TermVectors;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.VectorEncoding;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.search.AcceptDocs;
import org.apache.lucene.search.KnnCollector;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.Version;
import org.jspecify.annotations.Nullable;

/** A segment in memory, of values that every document has and of postings: Lucene copies it. */
final class FormSegment extends LeafReader {
  private final int documents;
  private final Map<String, List<BytesRef>> values = new HashMap<>();
  private final Map<String, TermRun> postings = new HashMap<>();
  private final List<FieldInfo> fields = new ArrayList<>();

  FormSegment(int documents) {
    this.documents = documents;
  }

  /** Adds a field of values, one for each document. */
  void add(String field, List<BytesRef> ofDocuments) {
    values.put(field, ofDocuments);
    fields.add(field(field, IndexOptions.NONE, DocValuesType.BINARY));
  }

  /** Adds a field of terms. */
  void add(String field, TermRun terms) {
    postings.put(field, terms);
    fields.add(field(field, IndexOptions.DOCS, DocValuesType.NONE));
  }

  private FieldInfo field(String name, IndexOptions indexed, DocValuesType type) {
    return new FieldInfo(
        name,
        fields.size(),
        false,
        indexed != IndexOptions.NONE,
        false,
        indexed,
        type,
        DocValuesSkipIndexType.NONE,
        -1,
        new HashMap<>(),
        0,
        0,
        0,
        0,
        VectorEncoding.FLOAT32,
        VectorSimilarityFunction.EUCLIDEAN,
        false,
        false);
  }

  @Override
  public FieldInfos getFieldInfos() {
    return new FieldInfos(fields.toArray(FieldInfo[]::new));
  }

  @Override
  public @Nullable Terms terms(String field) {
    return postings.get(field);
  }

  @Override
  public @Nullable BinaryDocValues getBinaryDocValues(String field) {
    List<BytesRef> found = values.get(field);
    return found == null ? null : new Values(found);
  }

  /** Values of all documents, one after the other. */
  private static final class Values extends BinaryDocValues {
    private final List<BytesRef> values;
    private int document = -1;

    Values(List<BytesRef> values) {
      this.values = values;
    }

    @Override
    public BytesRef binaryValue() {
      return values.get(document);
    }

    @Override
    public boolean advanceExact(int target) {
      document = target;
      return true;
    }

    @Override
    public int docID() {
      return document;
    }

    @Override
    public int nextDoc() {
      return advance(document + 1);
    }

    @Override
    public int advance(int target) {
      document = target < values.size() ? target : NO_MORE_DOCS;
      return document;
    }

    @Override
    public long cost() {
      return values.size();
    }
  }

  @Override
  public int numDocs() {
    return documents;
  }

  @Override
  public int maxDoc() {
    return documents;
  }

  @Override
  public @Nullable Bits getLiveDocs() {
    return null;
  }

  @Override
  public LeafMetaData getMetaData() {
    return new LeafMetaData(Version.LATEST.major, Version.LATEST, null, false);
  }

  @Override
  public StoredFields storedFields() {
    return new StoredFields() {
      @Override
      public void document(int document, StoredFieldVisitor visitor) {
        // none is stored
      }
    };
  }

  @Override
  public void checkIntegrity() {
    // as it comes from no file
  }

  @Override
  protected void doClose() {
    // as it holds nothing open
  }

  @Override
  public @Nullable TermVectors termVectors() {
    return TermVectors.EMPTY;
  }

  @Override
  public @Nullable CacheHelper getCoreCacheHelper() {
    return null;
  }

  @Override
  public @Nullable CacheHelper getReaderCacheHelper() {
    return null;
  }

  @Override
  public @Nullable NumericDocValues getNumericDocValues(String field) {
    return null;
  }

  @Override
  public @Nullable SortedDocValues getSortedDocValues(String field) {
    return null;
  }

  @Override
  public @Nullable SortedNumericDocValues getSortedNumericDocValues(String field) {
    return null;
  }

  @Override
  public @Nullable SortedSetDocValues getSortedSetDocValues(String field) {
    return null;
  }

  @Override
  public @Nullable NumericDocValues getNormValues(String field) {
    return null;
  }

  @Override
  public @Nullable DocValuesSkipper getDocValuesSkipper(String field) {
    return null;
  }

  @Override
  public @Nullable PointValues getPointValues(String field) {
    return null;
  }

  @Override
  public @Nullable FloatVectorValues getFloatVectorValues(String field) {
    return null;
  }

  @Override
  public @Nullable ByteVectorValues getByteVectorValues(String field) {
    return null;
  }

  @Override
  public void searchNearestVectors(
      String field, float[] target, KnnCollector collector, AcceptDocs accepted) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void searchNearestVectors(
      String field, byte[] target, KnnCollector collector, AcceptDocs accepted) {
    throw new UnsupportedOperationException();
  }
}
