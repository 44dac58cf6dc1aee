package org.homolog.mediawiki.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Optional;
import java.util.OptionalLong;
import org.homolog.corpus.Module;
import org.homolog.corpus.ModuleId;
import org.homolog.corpus.Source;
import org.homolog.corpus.Wiki;
import tools.jackson.databind.JsonNode;

/** A page as a reply to {@code prop=revisions} has it. */
final class PageText {
  private final ActionApi api;
  private final Wiki wiki;
  private final PageHeader header;
  private final JsonNode page;

  /**
   * A page of a reply.
   *
   * @param header what was known of it before
   */
  PageText(ActionApi api, Wiki wiki, PageHeader header, JsonNode page) {
    this.api = api;
    this.wiki = wiki;
    this.header = header;
    this.page = page;
  }

  /** Hands the text, or why there is none, to the sink; false if the reply says neither. */
  boolean handTo(HarvestSink sink) throws IOException {
    if (page.path("missing").asBoolean(false)) {
      sink.gone(header.pageId(), header.title(), "deleted");
      return true;
    }
    JsonNode revision = page.path("revisions").path(0);
    if (revision.isMissingNode()) {
      return false;
    }
    JsonNode slot = mainSlot(revision);
    Optional<String> reason =
        PageHeader.whyNoModule(
            page.path("ns").asInt(header.namespace()),
            title(),
            slot.path("contentmodel").asString(header.contentModel()));
    if (reason.isPresent()) {
      sink.gone(header.pageId(), header.title(), reason.get());
    } else {
      take(revision.path("revid").asLong(0), slot, sink);
    }
    return true;
  }

  /** Returns the main slot; before MediaWiki 1.32, a revision has none and holds all by itself. */
  private static JsonNode mainSlot(JsonNode revision) {
    JsonNode slot = revision.path("slots").path("main");
    return slot.isMissingNode() ? revision : slot;
  }

  private void take(long revisionId, JsonNode slot, HarvestSink sink) throws IOException {
    JsonNode content = slot.has("content") ? slot.path("content") : slot.path("*");
    if (!content.isString()) {
      missed(sink, whyNoContent(slot));
      return;
    }
    Optional<byte[]> bytes = encode(content.asString());
    if (bytes.isEmpty() || encode(title()).isEmpty()) {
      missed(sink, "the reply is no valid Unicode");
      return;
    }
    Source source = Source.of(bytes.get());
    if (isAltered(source, slot)) {
      try {
        source = Source.of(api.raw(revisionId));
      } catch (ApiException e) {
        missed(sink, "the API alters the text; " + e.getMessage());
        return;
      }
    }
    long size = slot.path("size").asLong(source.length());
    if (size == source.length()) {
      sink.module(module(revisionId, source));
    } else {
      missed(sink, "the wiki has %,d bytes of text and gives %,d".formatted(size, source.length()));
    }
  }

  /** The API normalises Unicode; a hash that is wrong or missing costs no more than a request. */
  private static boolean isAltered(Source source, JsonNode slot) {
    return slot.path("size").asLong(source.length()) != source.length()
        || !slot.path("sha1").asString(source.sha1()).equals(source.sha1());
  }

  private Module module(long revisionId, Source source) {
    return Module.of(
        new ModuleId(wiki, title()),
        OptionalLong.of(header.pageId()),
        revisionId,
        Optional.empty(),
        source);
  }

  private String title() {
    String title = PageHeader.title(page);
    return title.isEmpty() ? header.title() : title;
  }

  private void missed(HarvestSink sink, String reason) {
    sink.missed(header.pageId(), title(), header.lastRevisionId(), reason);
  }

  private static String whyNoContent(JsonNode slot) {
    if (slot.path("texthidden").asBoolean(false)) {
      return "the text is hidden";
    }
    if (slot.path("badcontentformat").asBoolean(false)) {
      return "the text has a bad format";
    }
    return slot.path("missing").asBoolean(false) || slot.path("textmissing").asBoolean(false)
        ? "the wiki has lost the text"
        : "the reply holds no text";
  }

  private static Optional<byte[]> encode(String text) {
    try {
      ByteBuffer bytes = UTF_8.newEncoder().encode(CharBuffer.wrap(text));
      byte[] exact = new byte[bytes.remaining()];
      bytes.get(exact);
      return Optional.of(exact);
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }
}
