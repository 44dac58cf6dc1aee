package org.homolog.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.homolog.corpus.Module;
import org.homolog.corpus.ModuleId;
import org.homolog.corpus.ModuleTitles;
import org.homolog.corpus.Source;
import org.homolog.corpus.Wiki;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** Reads modules line by line; a line that is none is handed on as skipped. */
final class JsonLinesReader {
  /** One line; a field that is missing is null. */
  private record JsonLine(
      @Nullable String wiki,
      @Nullable Long pageId,
      @Nullable String title,
      @Nullable Long revId,
      @Nullable String contentModel,
      @Nullable String text) {}

  /** JSON may write one byte as six: {@code \}{@code u000a}. */
  private static final long MAX_ESCAPE = 6;

  private static final Set<String> NUMBERS = Set.of("page_id", "rev_id");

  private static final int MAX_OTHER_FIELDS = 1 << 16;
  private static final int MAX_ARRAY = Integer.MAX_VALUE - 8;

  private final String file;
  private final SourceOptions options;
  private final ModuleSink sink;
  private final int maxLine;
  private final ObjectReader json;
  private int line;

  JsonLinesReader(String file, SourceOptions options, ModuleSink sink) {
    this.file = file;
    this.options = options;
    this.sink = sink;
    this.maxLine =
        (int) Math.min(MAX_ARRAY, MAX_ESCAPE * options.maxTextBytes() + MAX_OTHER_FIELDS);
    this.json = reader(maxLine);
  }

  private static ObjectReader reader(int maxLine) {
    StreamReadConstraints constraints =
        StreamReadConstraints.builder().maxStringLength(maxLine).build();
    return JsonMapper.builder(JsonFactory.builder().streamReadConstraints(constraints).build())
        .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
        .build()
        .readerFor(JsonLine.class);
  }

  /** The file and the line that is being read. */
  String where() {
    return file + ":" + Math.max(1, line);
  }

  void read(InputStream in) throws IOException {
    Lines lines = new Lines(in, maxLine);
    while (lines.next()) {
      line = lines.number();
      if (lines.isCut()) {
        skip("a line over the limit of %,d bytes".formatted(maxLine));
      } else if (!lines.isBlank()) {
        readLine(lines);
      }
    }
  }

  private void readLine(Lines lines) throws SourceException {
    JsonLine parsed;
    try {
      int mark = lines.number() == 1 ? Utf8.markLength(lines.bytes()) : 0;
      parsed = json.readValue(lines.bytes(), mark, lines.length() - mark);
    } catch (JacksonException e) {
      refuse(lines, e);
      return;
    }
    if (parsed == null) {
      skip("expected a JSON object, found null");
    } else if (isModule(parsed)) {
      take(parsed);
    }
  }

  /** Leaves a line out; a file that is one array would have every one of its lines left out. */
  private void refuse(Lines lines, JacksonException e) throws SourceException {
    if (lines.number() == 1 && lines.begins('[')) {
      throw new SourceException(
          file + ": expected a JSON object on each line, found an array; jq -c '.[]' makes lines");
    }
    skip(reason(e));
  }

  /** Returns what is wrong with a line, without the names of classes. */
  private static String reason(JacksonException e) {
    if (e instanceof UnexpectedEndOfInputException) {
      return "expected a JSON object, which the line ends within";
    }
    if (e instanceof StreamReadException) {
      return "expected a JSON object: " + e.getOriginalMessage();
    }
    return e.getPath().isEmpty()
        ? "expected a JSON object and nothing else"
        : "expected a JSON object with %s in \"%s\""
            .formatted(
                NUMBERS.contains(e.getPath().getFirst().getPropertyName()) ? "a number" : "text",
                e.getPath().getFirst().getPropertyName());
  }

  private static boolean isModule(JsonLine parsed) {
    return parsed.contentModel() == null
        ? parsed.title() == null || ContentModel.isModule(parsed.title())
        : parsed.contentModel().equals(ContentModel.SCRIBUNTO);
  }

  private void take(JsonLine parsed) {
    String dbname = parsed.wiki() == null ? "" : parsed.wiki();
    Optional<Wiki> wiki = dbname.isBlank() ? options.wiki() : Optional.of(new Wiki(dbname));
    String title = parsed.title() == null ? "" : ModuleTitles.OF_ANY_WIKI.bare(parsed.title());
    if (wiki.isEmpty()) {
      skip("names no wiki, and none was given");
    } else if (Utf8.encode(wiki.get().dbname()).isEmpty()) {
      skip("the wiki is no valid Unicode");
    } else if (title.isEmpty() || Utf8.encode(title).isEmpty()) {
      skip(title.isEmpty() ? "has no title" : "the title is no valid Unicode");
    } else if (parsed.text() == null) {
      skip("has no text");
    } else {
      take(new ModuleId(wiki.get(), title), parsed, parsed.text());
    }
  }

  private void take(ModuleId id, JsonLine parsed, String text) {
    Optional<byte[]> bytes = Utf8.encode(text);
    if (bytes.isEmpty()) {
      skip(id + ": the text is no valid Unicode");
    } else if (bytes.get().length > options.maxTextBytes()) {
      sink.skipped(Skipped.tooLarge(where(), bytes.get().length, options.maxTextBytes()));
    } else {
      sink.module(
          Module.of(
              id,
              parsed.pageId() == null ? OptionalLong.empty() : OptionalLong.of(parsed.pageId()),
              parsed.revId() == null ? 0 : parsed.revId(),
              Optional.empty(),
              Source.of(bytes.get())));
    }
  }

  private void skip(String reason) {
    sink.skipped(new Skipped(where(), reason));
  }
}
