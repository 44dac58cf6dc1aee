package org.homolog.retrieval;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.Bits;
import org.homolog.corpus.ModuleId;
import org.homolog.fingerprint.Fingerprint.Features;

/** The reading side of the index at one commit: modules, and the units of their texts. */
public final class IndexSnapshot implements AutoCloseable {
  private final FSDirectory directory;
  private final DirectoryReader reader;
  private final List<IndexedUnit> units;
  private final int[] documents;
  private final SortedMap<String, UnparsableText> unparsable = new TreeMap<>();
  private final Map<String, List<ModuleId>> modules = new HashMap<>();

  /** A unit in its Lucene document. */
  private record Located(int document, IndexedUnit unit) {}

  private IndexSnapshot(FSDirectory directory, DirectoryReader reader) throws IOException {
    this.directory = directory;
    this.reader = reader;
    var located = new ArrayList<Located>(reader.numDocs());
    for (LeafReaderContext leaf : reader.leaves()) {
      read(leaf, located);
    }
    located.sort(
        Comparator.comparing((Located l) -> l.unit().text())
            .thenComparingInt(l -> l.unit().extent().ordinal()));
    units = new ArrayList<>(located.size());
    documents = new int[located.size()];
    for (Located each : located) {
      documents[units.size()] = each.document();
      units.add(each.unit().numbered(units.size()));
    }
  }

  private void read(LeafReaderContext leaf, List<Located> located) throws IOException {
    LeafReader segment = leaf.reader();
    BinaryDocValues headers = segment.getBinaryDocValues(FingerprintIndex.HEADER);
    BinaryDocValues failures = segment.getBinaryDocValues(FingerprintIndex.UNPARSABLE);
    BinaryDocValues members = segment.getBinaryDocValues(ModuleField.NAME);
    Bits live = segment.getLiveDocs();
    for (int doc = 0; doc < segment.maxDoc(); doc++) {
      if (live != null && !live.get(doc)) {
        continue;
      }
      if (headers != null && headers.advanceExact(doc)) {
        located.add(
            new Located(
                leaf.docBase + doc, FingerprintCodec.decodeHeader(0, headers.binaryValue())));
      } else if (failures != null && failures.advanceExact(doc)) {
        unparsable.put(
            FingerprintCodec.text(failures.binaryValue()),
            FingerprintCodec.decodeUnparsable(failures.binaryValue()));
      } else if (members != null && members.advanceExact(doc)) {
        ModuleField.Entry module = ModuleField.decode(members.binaryValue());
        modules.computeIfAbsent(module.text(), _ -> new ArrayList<>(1)).add(module.id());
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
    FSDirectory directory = FSDirectory.open(folder);
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

  /** The modules by the SHA-1 of their text. */
  public Map<String, List<ModuleId>> modules() {
    return Collections.unmodifiableMap(modules);
  }

  /** All units by text and ordinal; a unit's number is its place. */
  public List<IndexedUnit> units() {
    return Collections.unmodifiableList(units);
  }

  /** The texts that do not parse, by SHA-1. */
  public SortedMap<String, UnparsableText> unparsable() {
    return Collections.unmodifiableSortedMap(unparsable);
  }

  /** What a unit is compared by. */
  public Features features(int unit) throws IOException {
    int document = documents[unit];
    List<LeafReaderContext> leaves = reader.leaves();
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
    BinaryDocValues values = leaf.reader().getBinaryDocValues(FingerprintIndex.FEATURES);
    if (values == null || !values.advanceExact(document - leaf.docBase)) {
      throw new IOException("the index lacks the features of " + units.get(unit).text());
    }
    return FingerprintCodec.decodeFeatures(values.binaryValue());
  }

  DirectoryReader reader() {
    return reader;
  }

  /** The Lucene documents of the units, by unit. */
  int[] documents() {
    return documents;
  }

  @Override
  public void close() throws IOException {
    reader.close();
    directory.close();
  }
}
