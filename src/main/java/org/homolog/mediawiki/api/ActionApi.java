package org.homolog.mediawiki.api;

import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.homolog.corpus.Site;
import org.homolog.mediawiki.api.FailedAttempt.Remedy;
import tools.jackson.databind.JsonNode;

/** The Action API of one wiki. */
final class ActionApi {
  private static final String SCRIPT = "/w/api.php";
  private static final Set<String> PASSING =
      Set.of("maxlag", "ratelimited", "readonly", "failed-to-get-lock", "too-busy");

  private final ApiClient client;
  private final String wiki;
  private final String address;

  /** Takes pages one by one. */
  interface PageSink {
    void page(JsonNode page) throws IOException;
  }

  /**
   * The API at an address.
   *
   * @param wiki the wiki's name, for people
   */
  ActionApi(ApiClient client, String wiki, String address) {
    this.client = client;
    this.wiki = wiki;
    this.address = address;
  }

  static ActionApi of(ApiClient client, Site site) {
    return new ActionApi(client, site.wiki().dbname(), address(site.url()));
  }

  /** The API of the wiki at that URL: {@code /w/api.php} below it, or itself if it is a script. */
  static String address(String url) {
    return url.endsWith(".php") ? url : url.replaceFirst("/+$", "") + SCRIPT;
  }

  /** The URL that {@link #address} makes this address of. */
  static String url(String address) {
    return address.endsWith(SCRIPT)
        ? address.substring(0, address.length() - SCRIPT.length())
        : address;
  }

  /** How many requests were sent, each attempt counted. */
  long requests() {
    return client.lane(wiki).requests();
  }

  /**
   * One reply.
   *
   * @param what what is asked for, for people
   * @throws ApiException if there is none
   */
  JsonNode get(String what, Map<String, String> parameters) throws IOException {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("format", "json");
    all.put("formatversion", "2");
    all.put("maxlag", Integer.toString(client.options().maxlag()));
    all.putAll(parameters);
    return client.send(Request.of(wiki, what, address, all), ActionApi::checked);
  }

  /** An error comes as HTTP 200. */
  private static JsonNode checked(Reply reply) throws FailedAttempt {
    JsonNode json = reply.json();
    JsonNode error = json.path("error");
    if (error.isMissingNode()) {
      return json;
    }
    String code = error.path("code").asString("error");
    Remedy remedy = Remedy.NONE;
    if (PASSING.contains(code)) {
      remedy = Remedy.WAIT;
    } else if (code.startsWith("internal_api_error")) {
      remedy = Remedy.WAIT_OR_ASK_FOR_LESS;
    }
    String reason = code + ": " + error.path("info").asString("");
    throw new FailedAttempt(remedy, reason, reply.retryAfter());
  }

  /**
   * All pages that a query yields, each once and whole: what comes of one page in several replies
   * is put together until the batch is complete.
   *
   * @return empty if all came; else why no more than these came, and they may be incomplete
   */
  Optional<String> pages(String what, Map<String, String> parameters, PageSink sink)
      throws IOException {
    PageMerger merger = new PageMerger();
    Set<Map<String, String>> seen = new HashSet<>();
    Map<String, String> next = Map.of();
    while (true) {
      Map<String, String> asked = new LinkedHashMap<>(Map.of("action", "query"));
      asked.putAll(parameters);
      asked.putAll(next);
      JsonNode reply = get(what, asked);
      JsonNode pages = reply.path("query").path("pages");
      if (pages.isObject()) { // a list by the second version of the format, which it does not know
        throw MediaWikiVersion.tooOld(wiki);
      }
      merger.add(pages);
      next = continuation(reply);
      boolean stuck = !seen.add(next);
      if (stuck || next.isEmpty() || reply.path("batchcomplete").asBoolean(false)) {
        for (JsonNode page : merger.drain()) {
          sink.page(page);
        }
      }
      if (stuck) {
        return Optional.of("the reply's continue does not move" + warnings(reply));
      }
      if (next.isEmpty()) {
        return Optional.empty();
      }
    }
  }

  /**
   * A revision's text as the database has it, where the API gives it in Unicode's normal form C.
   *
   * @throws ApiException if it is not to be had
   */
  byte[] raw(long revisionId) throws IOException {
    Map<String, String> parameters = Map.of("action", "raw", "oldid", Long.toString(revisionId));
    String index = address.replaceFirst("api\\.php$", "index.php");
    String what = "the raw text of revision " + revisionId;
    return client.send(Request.of(wiki, what, index, parameters), Reply::text);
  }

  /** All of {@code continue}, as it is to be sent back. */
  private static Map<String, String> continuation(JsonNode reply) {
    Map<String, String> parameters = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> entry : reply.path("continue").properties()) {
      parameters.put(entry.getKey(), entry.getValue().asString());
    }
    return parameters;
  }

  /** The wiki's name. */
  @Override
  public String toString() {
    return wiki;
  }

  private static String warnings(JsonNode reply) {
    String text = reply.path("warnings").path("result").path("warnings").asString("");
    return text.isEmpty() ? "" : ": " + Messages.brief(text);
  }
}
