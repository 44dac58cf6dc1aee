package org.homolog.report.wikitext;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A MediaWiki by its Action API. */
final class MediaWiki {
  private static final Map<String, String> PARSE =
      Map.of(
          "action", "parse",
          "format", "json",
          "formatversion", "2",
          "contentmodel", "wikitext",
          "title", "Homolog",
          "pst", "1",
          "disablelimitreport", "1",
          "disableeditsection", "1",
          "prop",
              "text|parsewarnings|templates|links|images|categories|iwlinks|langlinks"
                  + "|externallinks|sections|properties");

  private final URI api;

  /**
   * @param api the address of {@code api.php}
   */
  MediaWiki(String api) {
    this.api = URI.create(api);
  }

  /** What comes of wikitext that is saved as a page: {@code parse} of the reply. */
  JsonNode parse(String wikitext) throws IOException {
    String form =
        PARSE.entrySet().stream()
            .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), UTF_8))
            .collect(joining("&", "", "&text=" + URLEncoder.encode(wikitext, UTF_8)));
    HttpRequest request =
        HttpRequest.newBuilder(api)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form))
            .build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      String reply = client.send(request, BodyHandlers.ofString()).body();
      JsonNode parse = new JsonMapper().readTree(reply).get("parse");
      if (parse == null) {
        throw new IOException(api + ": " + reply);
      }
      return parse;
    } catch (InterruptedException e) {
      throw new IOException(api + ": interrupted", e);
    }
  }
}
