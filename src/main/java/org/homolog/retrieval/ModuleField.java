package org.homolog.retrieval;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;
import org.homolog.corpus.ModuleId;
import org.homolog.corpus.Wiki;

/** A module as a document: its text's SHA-1, its wiki and its title, found by a hash of the two. */
final class ModuleField {
  static final String NAME = "module";

  private static final String KEY = "module_key";
  private static final char END = '\0';

  /** A module and the SHA-1 of its text. */
  record Entry(ModuleId id, String text) {}

  private ModuleField() {}

  static Document document(ModuleId id, String text) {
    String wiki = id.wiki().dbname();
    var document = new Document();
    document.add(new StringField(KEY, key(id), Store.NO));
    document.add(
        new BinaryDocValuesField(
            NAME, new BytesRef(text + END + wiki.length() + END + wiki + id.title())));
    return document;
  }

  static Term term(ModuleId id) {
    return new Term(KEY, key(id));
  }

  /** Of one length, as a term may not be as long as a title. */
  private static BytesRef key(ModuleId id) {
    try {
      MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
      sha1.update(id.wiki().dbname().getBytes(UTF_8));
      sha1.update((byte) END);
      return new BytesRef(sha1.digest(id.title().getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  static Entry decode(BytesRef value) {
    String line = value.utf8ToString();
    int length = line.indexOf(END) + 1;
    int wiki = line.indexOf(END, length) + 1;
    int title = wiki + Integer.parseInt(line, length, wiki - 1, 10);
    return new Entry(
        new ModuleId(new Wiki(line.substring(wiki, title)), line.substring(title)),
        line.substring(0, length - 1));
  }
}
