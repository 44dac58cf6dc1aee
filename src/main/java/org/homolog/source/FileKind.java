package org.homolog.source;

import java.io.IOException;
import java.util.regex.Pattern;

/** What a file of modules is written in. */
enum FileKind {
  JSON_LINES("jsonl|ndjson", '{'),
  EXPORT("xml", '<');

  private final Pattern name;
  private final char first;

  FileKind(String extensions, char first) {
    this.name = Pattern.compile("(?i).*\\.(" + extensions + ")(\\.(gz|bz2|zst))?");
    this.first = first;
  }

  /** Returns the kind by the name, else by the first character that is not blank. */
  static FileKind of(Input input) throws IOException {
    if (input.isFile()) {
      for (FileKind kind : values()) {
        if (kind.name.matcher(Utf8.name(input.path())).matches()) {
          return kind;
        }
      }
    }
    char begin = firstCharacter(input);
    for (FileKind kind : values()) {
      if (kind.first == begin) {
        return kind;
      }
    }
    throw new SourceException(
        input + ": expected a folder of *.lua files, JSON Lines or a MediaWiki XML export");
  }

  private static char firstCharacter(Input input) throws IOException {
    try {
      return input.firstCharacter();
    } catch (SourceException e) {
      throw e;
    } catch (IOException e) {
      throw new SourceException(input + ": cannot be read: " + Messages.reason(e), e);
    }
  }

  ModuleSource source(Input input, SourceOptions options) {
    return switch (this) {
      case JSON_LINES -> new JsonLinesSource(input, options);
      case EXPORT -> new ExportSource(input, options);
    };
  }
}
