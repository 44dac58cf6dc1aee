package org.homolog.retrieval;

import com.carrotsearch.hppc.IntArrayList;
import com.carrotsearch.hppc.IntHashSet;
import com.carrotsearch.hppc.LongIntHashMap;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.homolog.corpus.Capabilities;
import org.homolog.corpus.ModuleId;
import org.homolog.fingerprint.Fingerprint.Digests;
import org.homolog.fingerprint.Fingerprint.Features;

/** The reading side of the index at one commit: modules, the units of their texts, their forms. */
public final class IndexSnapshot implements AutoCloseable {
  private final FSDirectory directory;
  private final DirectoryReader reader;
  private final List<IndexedForm> forms = new ArrayList<>();
  private final IntArrayList documents = new IntArrayList();
  private final UnitColumns units = new UnitColumns();
  private final SortedMap<String, UnparsableText> unparsable = new TreeMap<>();
  private final Map<String, List<ModuleId>> modules = new HashMap<>();

  private IndexSnapshot(FSDirectory directory, DirectoryReader reader) throws IOException {
    this.directory = directory;
    this.reader = reader;
    var numbers = new LongIntHashMap();
    for (LeafReaderContext leaf : reader.leaves()) {
      read(leaf, numbers);
    }
    units.sort(numbers);
    modules.values().forEach(Collections::sort);
  }

  private void read(LeafReaderContext leaf, LongIntHashMap numbers) throws IOException {
    LeafReader segment = leaf.reader();
    each(
        segment,
        FingerprintIndex.HEADER,
        (document, value) -> {
          IndexedForm form = FingerprintCodec.decodeForm(forms.size(), value);
          numbers.put(FormKey.of(form.isModule(), form.canonical()), form.id());
          forms.add(form);
          documents.add(leaf.docBase + document);
        });
    each(
        segment,
        FingerprintIndex.UNITS,
        (document, value) -> units.read(leaf.docBase + document, value));
    each(
        segment,
        FingerprintIndex.UNPARSABLE,
        (_, value) ->
            unparsable.put(FingerprintCodec.text(value), FingerprintCodec.decodeUnparsable(value)));
    each(
        segment,
        ModuleField.NAME,
        (_, value) -> {
          ModuleField.Entry module = ModuleField.decode(value);
          modules.computeIfAbsent(module.text(), _ -> new ArrayList<>(1)).add(module.id());
        });
  }

  /** Takes the value of a document of a segment. */
  private interface ValueSink {
    void take(int document, BytesRef value) throws IOException;
  }

  private static void each(LeafReader segment, String field, ValueSink sink) throws IOException {
    BinaryDocValues values = segment.getBinaryDocValues(field);
    Bits live = segment.getLiveDocs();
    while (values != null && values.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      if (live == null || live.get(values.docID())) {
        sink.take(values.docID(), values.binaryValue());
      }
    }
  }

  /**
   * Opens the latest commit of the index in a folder; nothing is made there, and nothing locked.
   *
   * @throws DamagedIndexException if it cannot be read
   */
  public static IndexSnapshot open(Path folder) throws IOException {
    if (latest(folder).isEmpty()) {
      throw new IOException(folder + ": there is no index, run: homolog index");
    }
    FSDirectory directory = IndexFolder.directory(folder);
    try {
      return new IndexSnapshot(directory, IndexFolder.reader(directory));
    } catch (IOException e) {
      directory.close();
      throw e;
    }
  }

  /**
   * What the latest commit was made of, if there is one.
   *
   * @throws DamagedIndexException if it cannot be read
   */
  public static Optional<Commit> latest(Path folder) throws IOException {
    try {
      return Optional.of(IndexFolder.commit(folder));
    } catch (IndexNotFoundException _) {
      return Optional.empty();
    }
  }

  /** What it was made of. */
  public Commit commit() throws IOException {
    return Commit.of(reader.getIndexCommit().getUserData());
  }

  /** The modules by the SHA-1 of their text, those of one in order. */
  public Map<String, List<ModuleId>> modules() {
    return Collections.unmodifiableMap(modules);
  }

  /** The modules of a text, in order. */
  public List<ModuleId> modules(String text) {
    return modules.getOrDefault(text, List.of());
  }

  /** All forms; a form's number is its place. */
  public List<IndexedForm> forms() {
    return Collections.unmodifiableList(forms);
  }

  /**
   * The forms of modules, or of functions, in the order of their first units by module and ordinal;
   * without those of texts that no module has.
   */
  public List<IndexedForm> inOrder(boolean ofModules) {
    long[] firsts = units.firsts(ranks());
    return forms.stream()
        .filter(form -> form.isModule() == ofModules && firsts[form.id()] < Long.MAX_VALUE)
        .sorted(Comparator.comparingLong(form -> firsts[form.id()]))
        .toList();
  }

  /** For each text its place in the order of the texts' first modules, -1 if it has none. */
  private int[] ranks() {
    List<String> texts = units.texts();
    int[] ranks = new int[texts.size()];
    Arrays.fill(ranks, -1);
    int[] sorted =
        IntStream.range(0, ranks.length)
            .filter(text -> !modules(texts.get(text)).isEmpty())
            .boxed()
            .sorted(Comparator.comparing(text -> modules(texts.get(text)).getFirst()))
            .mapToInt(text -> text)
            .toArray();
    for (int rank = 0; rank < sorted.length; rank++) {
      ranks[sorted[rank]] = rank;
    }
    return ranks;
  }

  /** How many units of the texts have a form. */
  public int units(IndexedForm form) {
    return units.count(form.id());
  }

  /** A unit of a form, counted by text and ordinal. */
  public IndexedUnit unit(IndexedForm form, int unit) {
    return units.unit(form.id(), unit);
  }

  /** The different digests of the units of a form. */
  public List<Digests> digests(IndexedForm form) {
    return units(form) == 1
        ? List.of(unit(form, 0).digests())
        : IntStream.range(0, units(form))
            .mapToObj(unit -> unit(form, unit).digests())
            .distinct()
            .toList();
  }

  /** Whether a text has units, as all have of which enough can be read. */
  public boolean hasUnits(String text) {
    return units.has(text);
  }

  /** The texts that do not parse, by SHA-1. */
  public SortedMap<String, UnparsableText> unparsable() {
    return Collections.unmodifiableSortedMap(unparsable);
  }

  /** What the first unit of a form needs of its surroundings. */
  public Capabilities capabilities(IndexedForm form) throws IOException {
    BytesRef value = value(units.document(form.id(), 0), FingerprintIndex.UNITS);
    return UnitColumns.capabilities(value, unit(form, 0).extent().ordinal());
  }

  /** What units of a form are compared by. */
  public Features features(IndexedForm form) throws IOException {
    return FingerprintCodec.decodeFeatures(
        value(documents.get(form.id()), FingerprintIndex.FEATURES));
  }

  /** The hashes of the comment lines of all texts that have a form, ascending. */
  public int[] comments(IndexedForm form) throws IOException {
    if (!form.isModule()) {
      return new int[0];
    }
    int count = units(form);
    int[] first = count == 1 ? comments(units.document(form.id(), 0)) : new int[0];
    if (count == 1) {
      return first;
    }
    var all = new IntHashSet();
    for (int unit = 0; unit < count; unit++) {
      if (!modules(unit(form, unit).text()).isEmpty()) {
        all.addAll(comments(units.document(form.id(), unit)));
      }
    }
    int[] sorted = all.toArray();
    Arrays.sort(sorted);
    return sorted;
  }

  private int[] comments(int document) throws IOException {
    List<LeafReaderContext> leaves = reader.leaves();
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
    BinaryDocValues values = values(leaf, FingerprintIndex.COMMENTS);
    return values.advanceExact(document - leaf.docBase)
        ? FingerprintCodec.decodeComments(values.binaryValue())
        : new int[0];
  }

  /** Takes what a form is compared by. */
  public interface FeaturesSink {
    void take(int place, Features features) throws IOException;
  }

  /**
   * The features of some forms, in the order in which they stand in the index: at a fraction of
   * what it costs to seek each.
   *
   * @param places in the list of forms, each once
   */
  public void features(List<IndexedForm> forms, int[] places, FeaturesSink sink)
      throws IOException {
    List<LeafReaderContext> leaves = reader.leaves();
    int[] sorted =
        Arrays.stream(places)
            .mapToLong(place -> (long) document(forms.get(place)) << Integer.SIZE | place)
            .sorted()
            .mapToInt(each -> (int) each)
            .toArray();
    int leaf = -1;
    BinaryDocValues values = null;
    for (int place : sorted) {
      int document = document(forms.get(place));
      int of = ReaderUtil.subIndex(document, leaves);
      if (values == null || of != leaf) {
        leaf = of;
        values = values(leaves.get(leaf), FingerprintIndex.FEATURES);
      }
      BytesRef value = value(values, document - leaves.get(leaf).docBase, document);
      sink.take(place, FingerprintCodec.decodeFeatures(value));
    }
  }

  private BytesRef value(int document, String field) throws IOException {
    List<LeafReaderContext> leaves = reader.leaves();
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
    return value(values(leaf, field), document - leaf.docBase, document);
  }

  private static BinaryDocValues values(LeafReaderContext leaf, String field) throws IOException {
    BinaryDocValues values = leaf.reader().getBinaryDocValues(field);
    return values == null ? DocValues.emptyBinary() : values;
  }

  private static BytesRef value(BinaryDocValues values, int own, int document) throws IOException {
    if (!values.advanceExact(own)) {
      throw new IOException("the index lacks a value of document " + document);
    }
    return values.binaryValue();
  }

  DirectoryReader reader() {
    return reader;
  }

  /** The Lucene document of a form. */
  int document(IndexedForm form) {
    return documents.get(form.id());
  }

  @Override
  public void close() throws IOException {
    reader.close();
    directory.close();
  }
}
