package org.homolog.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** What a file of modules is written in. */
enum FileKind {
  JSON_LINES("jsonl|ndjson", '{'),
  EXPORT("xml", '<');

  private static final int HEAD = 4096;

  private final Pattern name;
  private final char first;

  FileKind(String extensions, char first) {
    this.name = Pattern.compile("(?i).*\\.(" + extensions + ")(\\.(gz|bz2|zst))?");
    this.first = first;
  }

  /** The kind by name, else by the first character that is not blank. */
  static FileKind of(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new SourceException(file + ": no such file or folder");
    }
    for (FileKind kind : values()) {
      if (kind.name.matcher(Utf8.name(file)).matches()) {
        return kind;
      }
    }
    char begin = firstCharacter(file);
    for (FileKind kind : values()) {
      if (kind.first == begin) {
        return kind;
      }
    }
    throw new SourceException(
        file + ": expected a folder of *.lua files, JSON Lines or a MediaWiki XML export");
  }

  private static char firstCharacter(Path file) throws IOException {
    try (InputStream in = Compression.open(file)) {
      String head = Utf8.withoutMark(Utf8.lenient(in.readNBytes(HEAD))).strip();
      return head.isEmpty() ? ' ' : head.charAt(0);
    } catch (IOException e) {
      throw new SourceException(file + ": cannot be read: " + Messages.reason(e), e);
    }
  }

  ModuleSource source(Path file, SourceOptions options) {
    return switch (this) {
      case JSON_LINES -> new JsonLinesSource(file, options);
      case EXPORT -> new ExportSource(file, options);
    };
  }
}
