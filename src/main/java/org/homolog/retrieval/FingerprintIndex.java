package org.homolog.retrieval;

import com.carrotsearch.hppc.LongHashSet;
import com.carrotsearch.hppc.cursors.LongCursor;
import com.carrotsearch.hppc.procedures.LongProcedure;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.Bits;
import org.homolog.corpus.ModuleId;
import org.homolog.fingerprint.Fingerprint.Digests;
import org.homolog.fingerprint.Fingerprint.Kind;
import org.homolog.fingerprint.Fingerprints;

/**
 * The writing side of the index: texts come and go whole, and modules name them. Safe for use by
 * many threads.
 */
public final class FingerprintIndex implements AutoCloseable {
  static final String TEXT = "text";
  static final String UNITS = "units";
  static final String COMMENTS = "comments";
  static final String FORM = "form";
  static final String HEADER = "header";
  static final String FEATURES = "features";
  static final String UNPARSABLE = "unparsable";
  private static final double BUFFER_MB = 64;

  /** Twice as many as by default: reading a few more costs less than writing all once more. */
  private static final int SEGMENTS_PER_TIER = 16;

  private final FSDirectory directory;
  private final IndexWriter writer;
  private final String version;
  private final Merges merges = new Merges();

  /** The forms that are in it, or about to be. */
  private final LongHashSet forms = new LongHashSet();

  /** New forms that are not yet handed over to Lucene. */
  private FormBatch batch = new FormBatch();

  private boolean removed;

  private FingerprintIndex(FSDirectory directory, String version) throws IOException {
    this.directory = directory;
    this.version = version;
    writer =
        new IndexWriter(
            directory,
            new IndexWriterConfig()
                .setRAMBufferSizeMB(BUFFER_MB)
                .setUseCompoundFile(false)
                .setMergePolicy(new TieredMergePolicy().setSegmentsPerTier(SEGMENTS_PER_TIER))
                .setMergeScheduler(merges));
  }

  /**
   * Opens or creates the index in a folder.
   *
   * @param version of the fingerprints: an index of another version is emptied, as its values
   *     cannot be compared
   * @throws DamagedIndexException if it cannot be read; see {@link #replace}
   */
  public static FingerprintIndex open(Path folder, String version) throws IOException {
    FSDirectory directory = IndexFolder.directory(folder);
    try {
      Optional<Commit> latest = latest(directory);
      var index = new FingerprintIndex(directory, version);
      if (latest.isPresent() && !latest.get().version().equals(version)) {
        index.writer.deleteAll();
      }
      index.readForms();
      return index;
    } catch (IOException e) {
      directory.close();
      throw e;
    }
  }

  /** Makes an empty index in place of one that is damaged. */
  public static FingerprintIndex replace(Path folder, String version) throws IOException {
    IndexFolder.clear(folder);
    return open(folder, version);
  }

  private static Optional<Commit> latest(FSDirectory directory) throws IOException {
    if (!DirectoryReader.indexExists(directory)) {
      return Optional.empty();
    }
    try (DirectoryReader reader = IndexFolder.reader(directory)) {
      return Optional.of(Commit.of(reader.getIndexCommit().getUserData()));
    }
  }

  /** The SHA-1s of all texts in it. */
  public Set<String> texts() throws IOException {
    Set<String> texts = new HashSet<>();
    try (DirectoryReader reader = DirectoryReader.open(writer)) {
      LiveTerms.forEach(reader, TEXT, term -> texts.add(term.utf8ToString()));
    } catch (IOException e) {
      throw named(e);
    }
    return texts;
  }

  private void readForms() throws IOException {
    try (DirectoryReader reader = DirectoryReader.open(writer)) {
      LiveTerms.forEach(reader, FORM, term -> forms.add(FormKey.of(term)));
    } catch (IOException e) {
      throw named(e);
    }
  }

  /** All modules in it, each with the SHA-1 of its text. */
  public Map<ModuleId, String> modules() throws IOException {
    Map<ModuleId, String> modules = new HashMap<>();
    try (DirectoryReader reader = DirectoryReader.open(writer)) {
      for (LeafReaderContext leaf : reader.leaves()) {
        BinaryDocValues values = leaf.reader().getBinaryDocValues(ModuleField.NAME);
        Bits live = leaf.reader().getLiveDocs();
        while (values != null && values.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
          if (live == null || live.get(values.docID())) {
            ModuleField.Entry entry = ModuleField.decode(values.binaryValue());
            modules.put(entry.id(), entry.text());
          }
        }
      }
    } catch (IOException e) {
      throw named(e);
    }
    return modules;
  }

  /** Adds a module, or gives it another text. */
  public void put(ModuleId module, String text) throws IOException {
    write(
        () -> writer.updateDocument(ModuleField.term(module), ModuleField.document(module, text)));
  }

  /** Removes modules; their texts stay. */
  public void removeModules(Collection<ModuleId> modules) throws IOException {
    write(
        () -> writer.deleteDocuments(modules.stream().map(ModuleField::term).toArray(Term[]::new)));
  }

  /**
   * Adds the units of a text that is not in it.
   *
   * @param failure why the text is not Lua, if the units are of what can be read of it
   */
  public void add(String text, Fingerprints units, Optional<UnparsableText> failure)
      throws IOException {
    var value = new UnitsWriter();
    for (int i = 0; i < units.size(); i++) {
      Digests digests = units.digests(i);
      long form = FormKey.of(units.kind(i) != Kind.FUNCTION, digests.canonical());
      if (isNew(form)) {
        add(FormBatch.Form.of(form, digests.canonical(), units.features(i)));
      }
      value.add(units.extent(i), digests, units.capabilities(i));
    }
    var document = document(text);
    document.add(new BinaryDocValuesField(UNITS, value.bytes(text)));
    if (failure.isPresent()) {
      document.add(
          new BinaryDocValuesField(UNPARSABLE, FingerprintCodec.encode(text, failure.get())));
    }
    int[] comments = units.comments();
    if (comments.length > 0) {
      document.add(new BinaryDocValuesField(COMMENTS, FingerprintCodec.encodeComments(comments)));
    }
    write(() -> writer.addDocument(document));
  }

  private boolean isNew(long form) {
    synchronized (forms) {
      return forms.add(form);
    }
  }

  private void add(FormBatch.Form form) throws IOException {
    FormBatch full;
    synchronized (forms) {
      batch.add(form);
      full = batch.isFull() ? batch : null;
      batch = full == null ? batch : new FormBatch();
    }
    if (full != null) {
      add(full);
    }
  }

  private void add(FormBatch full) throws IOException {
    write(() -> writer.addIndexes(full.toSegment()));
  }

  /** Adds a text that does not parse and is not in it. */
  public void add(String text, UnparsableText unparsable) throws IOException {
    var document = document(text);
    document.add(new BinaryDocValuesField(UNPARSABLE, FingerprintCodec.encode(text, unparsable)));
    write(() -> writer.addDocument(document));
  }

  private static Document document(String text) {
    var document = new Document();
    document.add(new StringField(TEXT, text, Store.NO));
    return document;
  }

  /** Removes texts with all their units. */
  public void remove(Set<String> texts) throws IOException {
    removed = true;
    write(
        () ->
            writer.deleteDocuments(
                texts.stream().map(text -> new Term(TEXT, text)).toArray(Term[]::new)));
  }

  /** Publishes all changes at once, if there are any since the store had this generation. */
  public void commit(long generation) throws IOException {
    if (!batch.isEmpty()) {
      add(batch);
      batch = new FormBatch();
    }
    if (removed) {
      removeForms();
      removed = false;
    }
    var commit = new Commit(version, generation);
    if (writer.hasUncommittedChanges() || !commit.equals(committed())) {
      writer.setLiveCommitData(commit.toUserData().entrySet());
      write(writer::commit);
    }
  }

  /** Removes the forms that no text has any more. */
  private void removeForms() throws IOException {
    var gone = new LongHashSet(forms);
    try (DirectoryReader reader = DirectoryReader.open(writer)) {
      for (LeafReaderContext leaf : reader.leaves()) {
        BinaryDocValues units = leaf.reader().getBinaryDocValues(UNITS);
        Bits live = leaf.reader().getLiveDocs();
        while (units != null && units.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
          if (live == null || live.get(units.docID())) {
            var text = new UnitColumns();
            text.read(0, units.binaryValue());
            text.keys().forEach((LongProcedure) gone::remove);
          }
        }
      }
    } catch (IOException e) {
      throw named(e);
    }
    var terms = new ArrayList<Term>(gone.size());
    for (LongCursor form : gone) {
      terms.add(new Term(FORM, FormKey.term(form.value)));
    }
    write(() -> writer.deleteDocuments(terms.toArray(Term[]::new)));
    forms.removeAll(gone);
  }

  private Commit committed() {
    Map<String, String> userData = new HashMap<>();
    Iterable<Map.Entry<String, String>> latest = writer.getLiveCommitData();
    if (latest != null) { // as it is of a new index
      latest.forEach(entry -> userData.put(entry.getKey(), entry.getValue()));
    }
    return Commit.of(userData);
  }

  private interface Change {
    long make() throws IOException;
  }

  /** Once one change has failed, Lucene refuses all others; what is told is why the first did. */
  private void write(Change change) throws IOException {
    try {
      merges.rethrow();
      change.make();
    } catch (AlreadyClosedException e) {
      throw e.getCause() instanceof IOException cause ? named(cause) : new IOException(e);
    } catch (IOException e) {
      throw named(e);
    }
  }

  private IOException named(IOException e) {
    return e instanceof FileSystemException
        ? e
        : new IOException(directory.getDirectory() + ": " + e.getMessage(), e);
  }

  /** Closes without publishing what was not committed. */
  @Override
  public void close() throws IOException {
    writer.rollback();
    directory.close();
  }
}
