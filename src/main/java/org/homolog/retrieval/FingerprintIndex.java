package org.homolog.retrieval;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.FSDirectory;
import org.homolog.fingerprint.Fingerprint;

/** The writing side of the index: texts come and go whole. Safe for use by many threads. */
public final class FingerprintIndex implements AutoCloseable {
  static final String TEXT = "text";
  static final String HEADER = "header";
  static final String FEATURES = "features";
  static final String UNPARSABLE = "unparsable";
  private static final String VERSION = "version";
  private static final double BUFFER_MB = 64;

  private final FSDirectory directory;
  private final IndexWriter writer;
  private final String version;

  private FingerprintIndex(FSDirectory directory, IndexWriter writer, String version) {
    this.directory = directory;
    this.writer = writer;
    this.version = version;
  }

  /**
   * Opens or creates the index in a folder.
   *
   * @param version of the fingerprints: an index of another version is emptied, as its values
   *     cannot be compared
   */
  public static FingerprintIndex open(Path folder, String version) throws IOException {
    FSDirectory directory = FSDirectory.open(folder);
    var writer =
        new IndexWriter(
            directory,
            new IndexWriterConfig().setRAMBufferSizeMB(BUFFER_MB).setUseCompoundFile(false));
    var index = new FingerprintIndex(directory, writer, version);
    if (!version.equals(index.storedVersion())) {
      writer.deleteAll();
    }
    return index;
  }

  private String storedVersion() throws IOException {
    if (!DirectoryReader.indexExists(directory)) {
      return "";
    }
    try (DirectoryReader reader = DirectoryReader.open(directory)) {
      return reader.getIndexCommit().getUserData().getOrDefault(VERSION, "");
    }
  }

  /** The SHA-1s of all texts in it. */
  public Set<String> texts() throws IOException {
    try (DirectoryReader reader = DirectoryReader.open(writer)) {
      return Texts.of(reader);
    }
  }

  /** Adds the units of a text that is not in it. */
  public void add(String text, List<Fingerprint> fingerprints) throws IOException {
    for (Fingerprint fingerprint : fingerprints) {
      var document = document(text);
      document.add(
          new BinaryDocValuesField(HEADER, FingerprintCodec.encodeHeader(text, fingerprint)));
      document.add(
          new BinaryDocValuesField(
              FEATURES, FingerprintCodec.encodeFeatures(fingerprint.features())));
      document.add(ShingleField.of(fingerprint.selected()));
      writer.addDocument(document);
    }
  }

  /** Adds a text that does not parse and is not in it. */
  public void add(String text, UnparsableText unparsable) throws IOException {
    var document = document(text);
    document.add(new BinaryDocValuesField(UNPARSABLE, FingerprintCodec.encode(text, unparsable)));
    writer.addDocument(document);
  }

  private static Document document(String text) {
    var document = new Document();
    document.add(new StringField(TEXT, text, Store.NO));
    return document;
  }

  /** Removes texts with all their units. */
  public void remove(Set<String> texts) throws IOException {
    writer.deleteDocuments(texts.stream().map(text -> new Term(TEXT, text)).toArray(Term[]::new));
  }

  /** Publishes all changes at once. */
  public void commit() throws IOException {
    writer.setLiveCommitData(Map.of(VERSION, version).entrySet());
    writer.commit();
  }

  /** Closes without publishing what was not committed. */
  @Override
  public void close() throws IOException {
    writer.rollback();
    directory.close();
  }
}
