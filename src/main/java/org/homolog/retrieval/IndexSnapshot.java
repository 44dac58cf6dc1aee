package org.homolog.retrieval;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
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
import org.homolog.fingerprint.Fingerprint.Features;

/** The reading side of the index at one commit. */
public final class IndexSnapshot implements AutoCloseable {
  private final FSDirectory directory;
  private final DirectoryReader reader;
  private final List<IndexedUnit> units;
  private final int[] documents;
  private final SortedMap<String, UnparsableText> unparsable = new TreeMap<>();

  private IndexSnapshot(FSDirectory directory, DirectoryReader reader) throws IOException {
    this.directory = directory;
    this.reader = reader;
    record Located(int document, IndexedUnit unit) {}
    var located = new ArrayList<Located>(reader.numDocs());
    for (LeafReaderContext leaf : reader.leaves()) {
      LeafReader segment = leaf.reader();
      BinaryDocValues headers = segment.getBinaryDocValues(FingerprintIndex.HEADER);
      BinaryDocValues failures = segment.getBinaryDocValues(FingerprintIndex.UNPARSABLE);
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
        }
      }
    }
    located.sort(
        Comparator.comparing((Located l) -> l.unit().text())
            .thenComparingInt(l -> l.unit().extent().ordinal()));
    units = new ArrayList<>(located.size());
    documents = new int[located.size()];
    for (Located each : located) {
      IndexedUnit unit = each.unit();
      documents[units.size()] = each.document();
      units.add(
          new IndexedUnit(
              units.size(),
              unit.text(),
              unit.extent(),
              unit.digests(),
              unit.data(),
              unit.weight(),
              unit.capabilities()));
    }
  }

  /** Opens the latest commit of the index in a folder. */
  public static IndexSnapshot open(Path folder) throws IOException {
    FSDirectory directory = FSDirectory.open(folder);
    try {
      return new IndexSnapshot(directory, DirectoryReader.open(directory));
    } catch (IndexNotFoundException e) {
      directory.close();
      throw new IOException(folder + ": there is no index, run: homolog index", e);
    }
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
